package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Sessions of an account were ended: by its person, or, with a reason, by whoever keeps accounts. */
public record SessionsEnded(
        UUID person, int count, @Nullable String reason, UUID by, Instant at) implements Act {

    static SessionsEnded byThemselves(UUID person, int count, Instant at) {
        return new SessionsEnded(person, count, null, person, at);
    }

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
