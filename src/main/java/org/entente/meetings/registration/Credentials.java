package org.entente.meetings.registration;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a delegation is sent.
 *
 * @param noteVerbale its reference; empty where a file was sent instead
 * @param sha256 of the file; null where a note was named instead
 * @param why they were returned; empty otherwise
 * @param lock counts the saves
 */
public record Credentials(
        UUID registration,
        UUID party,
        String noteVerbale,
        @Nullable String sha256,
        String fileName,
        Instant sentAt,
        Standing standing,
        String why,
        long lock) {

    /** What the secretariat has found. */
    public enum Standing {
        SENT,
        PROVISIONAL,
        ACCEPTED,
        RETURNED;

        public String key() {
            return "registration.standing." + name().toLowerCase(Locale.ROOT);
        }
    }

    Credentials found(Standing now, String because) {
        return new Credentials(registration, party, noteVerbale, sha256, fileName, sentAt, now, because, lock);
    }
}
