package org.entente.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a meeting was held from when to when.
 *
 * @param to null while it lasts
 * @param why it was switched to this mode; empty for the first
 */
public record Interval(
        MeetingMode mode, Instant from, @Nullable Instant to, String why, Language language) {

    /** Since it was opened; what was switched before then is how it was opened. */
    static List<Interval> of(Meeting meeting, List<ModeChange> changes) {
        var opened = meeting.openedAt();
        if (opened == null) return List.of();
        var intervals = new ArrayList<Interval>();
        var now = new Interval(
                changes.isEmpty() ? meeting.mode() : changes.getFirst().from(), opened, null, "", Language.EN);
        for (var change : changes) {
            var since = change.at().isAfter(opened) ? change.at() : opened;
            if (since.isAfter(now.from()))
                intervals.add(new Interval(now.mode(), now.from(), since, now.why(), now.language()));
            now = new Interval(change.to(), since, null, change.reason(), change.language());
        }
        intervals.add(new Interval(now.mode(), now.from(), meeting.endedAt(), now.why(), now.language()));
        return intervals;
    }
}
