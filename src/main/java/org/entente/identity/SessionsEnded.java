package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A person signed out where they were signed in elsewhere. */
public record SessionsEnded(UUID person, int count, Instant at) implements Act {

    @Override
    public UUID by() {
        return person;
    }

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
