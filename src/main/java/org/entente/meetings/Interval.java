package org.entente.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting was held from when to when.
 *
 * @param audience who followed it then
 * @param to null while it lasts
 * @param why it was switched to this mode; empty for the first
 */
public record Interval(
        MeetingMode mode,
        Audience audience,
        Instant from,
        @Nullable Instant to,
        String why,
        Language language) {

    /** Since it was opened; what was switched before then is how it was opened. */
    static List<Interval> of(Meeting meeting, List<ModeChange> changes) {
        var opened = meeting.openedAt();
        if (opened == null) return List.of();
        var intervals = new ArrayList<Interval>();
        var now = new Interval(
                changes.isEmpty() ? meeting.mode() : changes.getFirst().from(),
                changes.isEmpty() ? meeting.audience() : changes.getFirst().before(),
                opened,
                null,
                "",
                Language.EN);
        for (var change : changes) {
            var since = change.at().isAfter(opened) ? change.at() : opened;
            if (since.isAfter(now.from())) intervals.add(now.until(since));
            now = new Interval(change.to(), change.audience(), since, null, change.reason(), change.language());
        }
        intervals.add(now.until(meeting.endedAt()));
        return intervals;
    }

    private Interval until(@Nullable Instant end) {
        return new Interval(mode, audience, from, end, why, language);
    }
}
