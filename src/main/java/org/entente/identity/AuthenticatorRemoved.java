package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person’s app shows codes that open nothing any more. */
public record AuthenticatorRemoved(UUID person, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.AUTHENTICATOR_REMOVED;
    }

    @Override
    public UUID by() {
        return person;
    }
}
