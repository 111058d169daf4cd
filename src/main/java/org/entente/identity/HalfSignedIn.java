package org.entente.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has come through the first door and stands before the second one; until it opens, they are nobody.
 *
 * @param provider which sent them; null where they have shown a password
 */
record HalfSignedIn(
        UUID person, Instant at, String back, @Nullable UUID provider) implements Serializable {

    Proof proof() {
        return provider == null ? Proof.PASSWORD_AND_SECOND_FACTOR : Proof.PROVIDER_AND_SECOND_FACTOR;
    }
}
