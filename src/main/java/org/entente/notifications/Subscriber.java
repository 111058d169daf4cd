package org.entente.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whoever may be written to.
 *
 * @param person who has an account; none for an address alone
 * @param email the address alone; none for a person, who is written to where they receive everything
 * @param hour at which a digest is written, by the clock of their zone
 * @param token leads an address to what it has chosen, and ends the letters of either
 * @param confirmedAt when whoever reads the address said that they want it
 * @param stoppedAt since when nothing is to be written
 * @param refusedAt since when the mail server takes nothing for the address
 */
public record Subscriber(
        UUID id,
        @Nullable UUID person,
        @Nullable String email,
        Language language,
        ZoneId zone,
        int hour,
        String token,
        @Nullable Instant confirmedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant refusedAt,
        String refusedWhy) {

    public boolean isStopped() {
        return stoppedAt != null;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isRefused() {
        return refusedAt != null;
    }

    /** Enough of an address to know it by, for whoever has only its letter in hand. */
    public String veiled() {
        if (email == null) return "";
        var at = email.indexOf('@');
        return email.substring(0, 1) + "…" + email.substring(Math.max(1, at));
    }

    String path() {
        return "/subscriptions/" + token;
    }
}
