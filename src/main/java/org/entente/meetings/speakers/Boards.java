package org.entente.meetings.speakers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Gathers what a meeting's screens show. */
@Component
public class Boards {

    private final SpeakersLists lists;
    private final Speeches speeches;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Parties parties;
    private final Clock clock;

    Boards(SpeakersLists lists, Speeches speeches, Meetings meetings, Agenda agenda, Parties parties, Clock clock) {
        this.lists = lists;
        this.speeches = speeches;
        this.meetings = meetings;
        this.agenda = agenda;
        this.parties = parties;
        this.clock = clock;
    }

    Board of(UUID id) {
        return of(meetings.get(id));
    }

    public Board of(Meeting meeting) {
        return of(meeting, then -> Board.isForAll(then, meeting));
    }

    /** With what began while the meeting was held for others: whoever runs it must be able to end that too. */
    Board forOfficers(UUID id) {
        return of(meetings.get(id), then -> true);
    }

    /** @param shown whether what was done is, by the audience that the meeting had then */
    private Board of(Meeting meeting, Predicate<Audience> shown) {
        var here = lists.at(meeting.id());
        var given = speeches.of(meeting.id());
        var said =
                given.stream().filter(speech -> shown.test(speech.audience())).toList();
        var last = given.isEmpty() ? null : given.getLast();
        return new Board(
                meeting,
                here,
                new Floor(meeting.id(), said.stream().filter(Speech::isUnderWay).toList()),
                said.stream()
                        .filter(speech -> speech.endedAt() != null)
                        .toList()
                        .reversed(),
                last != null && said.contains(last) ? last : null,
                lists.carriedFrom(meeting.id()),
                changes(here, shown),
                agenda.of(meeting.session()).stream().collect(Collectors.toMap(AgendaItem::id, item -> item)),
                siblings(meeting),
                parties,
                clock.instant());
    }

    private Map<UUID, List<SpeakersLists.OrderChange>> changes(List<SpeakersList> here, Predicate<Audience> shown) {
        var changes = lists.changes(here.stream().map(SpeakersList::id).toList());
        changes.values().forEach(each -> each.removeIf(change -> !shown.test(change.audience())));
        return changes;
    }

    private Map<UUID, Meeting> siblings(Meeting meeting) {
        return meetings.of(meeting.session()).stream().collect(Collectors.toMap(Meeting::id, each -> each));
    }
}
