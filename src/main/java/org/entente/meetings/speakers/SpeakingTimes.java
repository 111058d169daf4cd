package org.entente.meetings.speakers;

import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.parties.Parties;
import org.springframework.stereotype.Component;

/** How long each delegation, and each group that was spoken for, has had the floor: in the order of names, never of numbers. */
@Component
public class SpeakingTimes {

    private final Speeches speeches;
    private final Parties parties;
    private final Clock clock;

    SpeakingTimes(Speeches speeches, Parties parties, Clock clock) {
        this.speeches = speeches;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param isGroup whether it was spoken for; its time is counted with the delegation that spoke, too
     */
    public record Line(String name, boolean isGroup, int speeches, Duration here, Duration inSession) {}

    List<Line> of(Meeting meeting, Language language) {
        var now = clock.instant();
        var own = new HashMap<UUID, Sum>();
        var groups = new HashMap<UUID, Sum>();
        for (var speech : speeches.in(meeting.session())) {
            var isHere = speech.meeting().equals(meeting.id());
            add(own, speech.party(), speech, isHere, now);
            if (speech.kind() == SpeechKind.GROUP_STATEMENT)
                speech.onBehalfOf().forEach(group -> add(groups, group, speech, isHere, now));
        }
        var collator = Collator.getInstance(language.locale());
        return Stream.concat(lines(own, false, language).stream(), lines(groups, true, language).stream())
                .sorted(Comparator.comparing(Line::isGroup).thenComparing(Line::name, collator::compare))
                .toList();
    }

    private record Sum(int speeches, Duration here, Duration inSession) {}

    private static void add(Map<UUID, Sum> sums, UUID party, Speech speech, boolean isHere, Instant now) {
        var spoken = speech.spoken(now);
        var first = new Sum(1, isHere ? spoken : Duration.ZERO, spoken);
        sums.merge(
                party,
                first,
                (one, other) -> new Sum(
                        one.speeches() + other.speeches(),
                        one.here().plus(other.here()),
                        one.inSession().plus(other.inSession())));
    }

    private List<Line> lines(Map<UUID, Sum> sums, boolean isGroup, Language language) {
        return sums.entrySet().stream()
                .map(each -> new Line(
                        parties.name(each.getKey(), language),
                        isGroup,
                        each.getValue().speeches(),
                        each.getValue().here(),
                        each.getValue().inSession()))
                .toList();
    }
}
