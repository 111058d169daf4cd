package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** One of a person’s passkeys opens nothing any more. */
public record PasskeyRemoved(UUID person, String name, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.PASSKEY_REMOVED;
    }

    @Override
    public UUID by() {
        return person;
    }
}
