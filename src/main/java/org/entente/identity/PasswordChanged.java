package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person has another password. */
public record PasswordChanged(UUID person, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.PASSWORD_CHANGED;
    }

    @Override
    public UUID by() {
        return person;
    }
}
