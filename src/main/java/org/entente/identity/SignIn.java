package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session of one person.
 *
 * @param browser the header by which it calls itself
 * @param passwordAt when the password was last given in it
 * @param secondFactorAt when a second factor was last given in it
 * @param actingFor the delegation chosen in it, among several
 * @param boundTo the one delegation for which it acts, where that delegation's provider has opened it
 */
public record SignIn(
        UUID id,
        UUID person,
        Instant since,
        Instant lastUsed,
        String address,
        String browser,
        @Nullable Instant passwordAt,
        @Nullable Instant secondFactorAt,
        @Nullable UUID actingFor,
        @Nullable UUID boundTo) {

    /** What the header says, as people call it. */
    public BrowserName browserName() {
        return BrowserName.of(browser);
    }

    boolean isConfirmedSince(Instant then) {
        return secondFactorAt != null && secondFactorAt.isAfter(then);
    }

    /** Whoever a provider let in acts for its delegation alone. */
    boolean mayActFor(UUID delegation) {
        return boundTo == null || boundTo.equals(delegation);
    }

    /** Whether something else than a password, or a provider’s word, has been shown in it at all. */
    boolean hasSecondFactor() {
        return secondFactorAt != null;
    }

    boolean hasPasswordSince(Instant then) {
        return passwordAt != null && passwordAt.isAfter(then);
    }
}
