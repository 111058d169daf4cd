package org.entente.meetings.statements;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.meetings.Interval;
import org.entente.meetings.Meeting;
import org.entente.web.Audience;

/** When a decision was taken, and who followed the meeting then. */
record Taken(Instant at, Audience audience) {

    /** Before a meeting is opened it has no parts. */
    static Taken before(Meeting meeting, Instant now) {
        return new Taken(now, meeting.audience());
    }

    static Taken asIs(Decision decision) {
        return new Taken(decision.decidedAt(), decision.audience());
    }

    /** Where no hour is known: now, or when the part was over. */
    static Taken in(Interval part, Instant now) {
        return new Taken(end(part, now), part.audience());
    }

    /** A clock shows minutes, and a part begins within one; none where the part did not last at that hour. */
    static Optional<Taken> in(Interval part, LocalTime hour, ZoneId zone, Instant now) {
        var end = end(part, now);
        return Stream.iterate(
                        part.from().atZone(zone).toLocalDate(),
                        day -> !day.isAfter(end.atZone(zone).toLocalDate()),
                        day -> day.plusDays(1))
                .map(day -> day.atTime(hour))
                .flatMap(
                        local -> zone.getRules().getValidOffsets(local).stream().map(local::toInstant))
                .filter(at -> !at.isBefore(part.from().truncatedTo(ChronoUnit.MINUTES)) && !at.isAfter(end))
                .findFirst()
                .map(at -> new Taken(at.isBefore(part.from()) ? part.from() : at, part.audience()));
    }

    static Instant end(Interval part, Instant now) {
        return part.to() == null ? now : part.to();
    }
}
