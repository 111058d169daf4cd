package org.entente.stakeholders.organisations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A list of organisations was brought in by the operator. */
public record OrganisationsListed(UUID list, String fileName, int lines, Instant at) implements Act {
    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public String about() {
        return "/organisation-lists/" + list;
    }
}
