package org.entente.stakeholders;

import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Something was done to an application, for its organisation and whoever reads it to know. */
interface ApplicationAct extends Act {
    UUID application();

    UUID applicant();

    @Override
    default String about() {
        return "/applications/" + application();
    }

    @Override
    default @Nullable UUID party() {
        return applicant();
    }
}
