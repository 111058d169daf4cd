package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person may sign in by one passkey more. */
public record PasskeyAdded(UUID person, String name, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.PASSKEY_ADDED;
    }

    @Override
    public UUID by() {
        return person;
    }
}
