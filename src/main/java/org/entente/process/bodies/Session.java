package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * Some days on which a body meets.
 *
 * @param startsOn null where nobody knows
 * @param lock counts the saves
 */
public record Session(
        UUID id,
        UUID body,
        Names names,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Names places,
        boolean fictitious,
        String source,
        boolean unverified,
        long lock) {

    public String path() {
        return "/sessions/" + id;
    }

    /** What nobody knows the days of is over: nobody can come to it. */
    public boolean isOver(LocalDate today) {
        var last = lastDay();
        return last == null || last.isBefore(today);
    }

    /** As far as it is known; null where nobody knows any of its days. */
    public @Nullable LocalDate lastDay() {
        return endsOn == null ? startsOn : endsOn;
    }

    /** A session belongs to the years in which it begins; what nobody knows the days of, to none. */
    public boolean beginsIn(int firstYear, int lastYear) {
        var day = startsOn == null ? endsOn : startsOn;
        return day != null && day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    public Span span() {
        return new Span(startsOn, endsOn);
    }
}
