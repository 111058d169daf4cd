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
        var last = endsOn == null ? startsOn : endsOn;
        return last == null || last.isBefore(today);
    }

    public Span span() {
        return new Span(startsOn, endsOn);
    }
}
