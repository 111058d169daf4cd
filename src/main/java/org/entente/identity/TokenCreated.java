package org.entente.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A program was given leave to act in a person's name, for some things and until a day. */
public record TokenCreated(
        UUID token,
        UUID person,
        UUID delegation,
        String name,
        Set<Scope> scopes,
        Instant expiresAt,
        @Nullable UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
