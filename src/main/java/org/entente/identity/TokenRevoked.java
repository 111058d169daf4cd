package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A token was ended before its day; none is named as having done it where an operator did. */
public record TokenRevoked(
        UUID token, UUID person, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
