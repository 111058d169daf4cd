package org.entente.meetings;

import java.time.Instant;
import java.util.Locale;
import org.entente.languages.Language;

/**
 * That an agenda was changed after its adoption.
 *
 * @param item its number as it was then
 * @param reason in the words of whoever changed it, in {@code language}
 */
public record AgendaRevision(String item, What what, String reason, Language language, Instant at) {

    /** What was done to an item. */
    public enum What {
        ADDED,
        CHANGED,
        REMOVED;

        public String key() {
            return "meetings.revision." + name().toLowerCase(Locale.ROOT);
        }
    }
}
