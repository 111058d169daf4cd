package org.entente.meetings.booth;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.meetings.Meeting;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/** An address by which the interpreters of one meeting come in; what nobody guesses of it is kept nowhere. */
public record BoothAddress(
        UUID id,
        UUID meeting,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** After its announced end a meeting may go on for long, and what was said is looked up. */
    private static final Duration LASTS = Duration.ofHours(12);

    static BoothAddress made(Meeting meeting, Instant now) {
        var until = meeting.endsAt().plus(LASTS);
        if (meeting.isCancelled() || meeting.isEnded() || !until.isAfter(now)) throw new RuleBroken(Refusal.OVER);
        return new BoothAddress(UUID.randomUUID(), meeting.id(), now, until, null);
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean opens(Instant now) {
        return !isRevoked() && expiresAt.isAfter(now);
    }

    BoothAddress revoke(Instant now) {
        if (isRevoked()) throw new RuleBroken(Refusal.REVOKED_ALREADY);
        return new BoothAddress(id, meeting, madeAt, expiresAt, now);
    }
}
