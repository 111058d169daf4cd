package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A person’s app shows codes from now on, or another app does in place of the earlier one. */
public record AuthenticatorSet(UUID person, Instant at) implements ConcernsOwner {

    @Override
    public Notice notice() {
        return Notice.AUTHENTICATOR_SET;
    }

    @Override
    public UUID by() {
        return person;
    }
}
