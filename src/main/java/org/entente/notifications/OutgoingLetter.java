package org.entente.notifications;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A letter on its way.
 *
 * @param attempts how often it was handed over before
 * @param doubtful whether it may have arrived although nobody heard so
 */
public record OutgoingLetter(UUID id, UUID subscriber, Kind kind, Instant madeAt, int attempts, boolean doubtful) {

    /** Why it is written. */
    public enum Kind {
        NEWS,
        DAILY,
        WEEKLY,
        /** Asks whoever reads an address whether they want letters. */
        CONFIRMATION,
        /** Says to whoever has letters already that somebody asked for them again. */
        ALREADY;

        boolean isNews() {
            return this == NEWS || this == DAILY || this == WEEKLY;
        }

        public String key() {
            return "notifications.letter." + name().toLowerCase(Locale.ROOT);
        }
    }
}
