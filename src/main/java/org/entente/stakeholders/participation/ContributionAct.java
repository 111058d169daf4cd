package org.entente.stakeholders.participation;

import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Something was done to a contribution, for its organisation and whoever reads it to know. */
interface ContributionAct extends Act {
    UUID contribution();

    UUID organisation();

    @Override
    default String about() {
        return "/contributions/" + contribution();
    }

    @Override
    default @Nullable UUID party() {
        return organisation();
    }
}
