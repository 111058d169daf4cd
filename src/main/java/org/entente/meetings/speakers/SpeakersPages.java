package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Who speaks and who will, for all who may follow a meeting: on a phone, across a room, in the interpreters' booth. */
@Controller
class SpeakersPages {

    private final Boards boards;
    private final Swaps swaps;
    private final SpeakingTurns turns;
    private final Meetings meetings;
    private final LetsIn lets;
    private final Histories histories;
    private final SpeakersReadings readings;
    private final Templates templates;
    private final Clock clock;

    SpeakersPages(
            Boards boards,
            Swaps swaps,
            SpeakingTurns turns,
            Meetings meetings,
            LetsIn lets,
            Histories histories,
            SpeakersReadings readings,
            Templates templates,
            Clock clock) {
        this.boards = boards;
        this.swaps = swaps;
        this.turns = turns;
        this.meetings = meetings;
        this.lets = lets;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/speakers")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var meeting = readings.of(reader, id);
        var board = boards.of(meeting);
        return new Page(templates.speakersShow(ui, board, own(reader, board), history(ui, board)));
    }

    /** It names who inscribed whom, also while the meeting was closed: so it is for those who hold an office. */
    private History history(Ui ui, Board board) {
        return ui.reader().isRapporteur() ? histories.of(ui, board.path()) : History.NONE;
    }

    @GetMapping("/meetings/{id}/screen")
    View screen(Ui ui, Reader reader, @PathVariable UUID id) {
        return new Page(templates.speakersScreen(ui, boards.of(readings.of(reader, id))));
    }

    @GetMapping("/meetings/{id}/booth")
    View booth(Ui ui, Reader reader, @PathVariable UUID id) {
        var board = boards.of(readings.of(reader, id));
        return new Page(templates.speakersBooth(ui, board, turns.of(ui, board)));
    }

    /** Against which a browser measures its own clock, which may be wrong. */
    @GetMapping("/meetings/clock")
    ResponseEntity<String> clock() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(Long.toString(clock.millis()));
    }

    private @Nullable Own own(Reader reader, Board board) {
        var party = reader.delegate().map(Delegate::party);
        if (party.isEmpty()) return null;
        var delegate = reader.signedIn();
        var places = new ArrayList<Own.Place>();
        for (var list : board.lists()) {
            var open = swaps.open(list.id(), party.get());
            for (var each : list.of(party.get())) places.add(place(list, each, open));
        }
        var kind = board.parties().get(new PartyId(party.get())).kind();
        var isOfSameRecord = lets.isOfSameRecord(board.meeting().fictitious(), party.get());
        if (!isOfSameRecord && places.isEmpty()) return null;
        var here = isOver(board.meeting()) || !isOfSameRecord ? List.<SpeakersList>of() : board.lists();
        var taking = here.stream().filter(list -> list.admits(kind)).toList();
        var letIn = lets.toMeeting(board.meeting(), party.get())
                ? notWaitedOn(taking, party.get())
                : List.<SpeakersList>of();
        var represented = lets.isRepresentedAt(board.meeting(), party.get());
        return new Own(
                party.get(),
                delegate.speaksFor(party.get()),
                places,
                represented ? letIn : List.of(),
                represented ? List.of() : letIn,
                here.stream().filter(list -> !list.admits(kind)).toList(),
                Category.of(kind).interrupts() ? taking : List.of());
    }

    private static boolean isOver(Meeting meeting) {
        return meeting.isEnded() || meeting.isCancelled();
    }

    private static List<SpeakersList> notWaitedOn(List<SpeakersList> lists, UUID party) {
        return lists.stream()
                .filter(list -> list.waitingOf(party, SpeechKind.STATEMENT).isEmpty())
                .toList();
    }

    private static Own.Place place(SpeakersList list, Inscription own, List<Swap> open) {
        var others = list.among(own).stream()
                .filter(each -> !each.party().equals(own.party()))
                .toList();
        return new Own.Place(
                list,
                own,
                list.placeOf(own),
                others,
                open.stream().filter(swap -> swap.asked().equals(own.id())).toList(),
                open.stream().filter(swap -> swap.asking().equals(own.id())).toList());
    }
}
