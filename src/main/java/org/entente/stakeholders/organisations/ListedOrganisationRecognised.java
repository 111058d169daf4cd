package org.entente.stakeholders.organisations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** An officer found that a line of a list means a party that was there before. */
public record ListedOrganisationRecognised(UUID line, UUID list, UUID stakeholder, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/organisation-lists/" + list;
    }

    @Override
    public @Nullable UUID party() {
        return stakeholder;
    }
}
