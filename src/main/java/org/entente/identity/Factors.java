package org.entente.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person has besides a password. */
public record Factors(List<Passkey> passkeys, @Nullable Instant authenticatorSince, long recoveryCodes) {

    public boolean none() {
        return passkeys.isEmpty() && !hasAuthenticator();
    }

    public boolean hasAuthenticator() {
        return authenticatorSince != null;
    }

    public boolean hasPasskey() {
        return !passkeys.isEmpty();
    }
}
