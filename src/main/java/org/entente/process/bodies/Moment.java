package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.Locale;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * Something on the time line of a process.
 *
 * @param known an ISO 8601 date as far as it is known, by which it stands in order; null where nobody knows
 * @param until the last day of what lasts
 * @param within the body that meets; empty where it is no session
 * @param path without language; null where it has no page of its own
 */
public record Moment(
        @Nullable String known,
        @Nullable LocalDate until,
        Kind kind,
        Names names,
        Names within,
        @Nullable String path,
        boolean unverified) {

    /** What happens. */
    public enum Kind {
        SESSION,
        MANDATE,
        NAME_BEGINS,
        BODY_BEGINS,
        BODY_ENDS,
        CYCLE_BEGINS,
        REVIEW;

        public String key() {
            return "bodies.moment." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is yet to come, or goes on. */
    boolean isAheadOf(LocalDate today) {
        if (known == null) return false;
        var day = today.toString();
        return until != null ? !until.isBefore(today) : known.compareTo(day.substring(0, known.length())) >= 0;
    }
}
