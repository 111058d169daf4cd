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
 */
public record SignIn(
        UUID id,
        UUID person,
        Instant since,
        Instant lastUsed,
        String address,
        String browser,
        @Nullable Instant passwordAt,
        @Nullable Instant secondFactorAt) {

    /** What the header says, as people call it. */
    public BrowserName browserName() {
        return BrowserName.of(browser);
    }

    boolean isConfirmedSince(Instant then) {
        return secondFactorAt != null && secondFactorAt.isAfter(then);
    }

    boolean hasPasswordSince(Instant then) {
        return passwordAt != null && passwordAt.isAfter(then);
    }
}
