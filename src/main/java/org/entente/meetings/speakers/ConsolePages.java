package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The officer's console. Every act is a plain button of one form, so that what is typed in it goes along with each and is
 * kept, whatever becomes of the act or of the browser.
 */
@Controller
class ConsolePages {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_RULING = 2000;

    private final SpeakersLists lists;
    private final ChangesLists changes;
    private final GivesTheFloor floor;
    private final Speeches speeches;
    private final SpeakingTimes times;
    private final ConsoleNotes notes;
    private final Boards boards;
    private final Meetings meetings;
    private final Templates templates;
    private final Clock clock;

    ConsolePages(
            SpeakersLists lists,
            ChangesLists changes,
            GivesTheFloor floor,
            Speeches speeches,
            SpeakingTimes times,
            ConsoleNotes notes,
            Boards boards,
            Meetings meetings,
            Templates templates,
            Clock clock) {
        this.lists = lists;
        this.changes = changes;
        this.floor = floor;
        this.speeches = speeches;
        this.times = times;
        this.notes = notes;
        this.boards = boards;
        this.meetings = meetings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/console")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        meetings.keptBy(officer, id);
        return new Page(page(ui, id, notes.of(id, officer), new Mistakes()));
    }

    @PostMapping("/meetings/{id}/console/note")
    View keep(Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        meetings.keptBy(officer, id);
        kept(officer, id, typed);
        return Redirect.to("/meetings/" + id + "/console");
    }

    @PostMapping("/inscriptions/{id}/speech")
    View give(Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, lists.listOf(id));
        kept(officer, list.meeting(), typed);
        floor.give(officer, id);
        return console(list.meeting());
    }

    @PostMapping("/speeches/{id}/pauses")
    View pause(Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetingOf(officer, id, typed);
        floor.pause(officer, id);
        return console(meeting);
    }

    @PostMapping("/speeches/{id}/continuation")
    View resume(Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetingOf(officer, id, typed);
        floor.resume(officer, id);
        return console(meeting);
    }

    @PostMapping("/speeches/{id}/end")
    View end(Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetingOf(officer, id, typed);
        floor.end(officer, id);
        return console(meeting);
    }

    @PostMapping("/speeches/{id}/ruling")
    View rule(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetingOf(officer, id, typed);
        var note = ConsoleNotes.Note.typed(typed);
        var mistakes = new Mistakes().text("ruling", note.ruling(), LONGEST_RULING);
        if (!mistakes.none()) return Page.again(page(ui, meeting, note, mistakes));
        floor.rule(officer, id, note.ruling());
        notes.keep(meeting, note.withoutRuling(), officer, clock.instant());
        return console(meeting);
    }

    @PostMapping("/inscriptions/{id}/place")
    View move(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam int to,
            @RequestParam(defaultValue = "-1") long lock,
            @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, lists.listOf(id));
        return order(ui, officer, list, lock, typed, "#s-" + id, before -> before.move(id, to));
    }

    @PostMapping("/speakers-lists/{id}/order")
    View order(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "-1") long lock,
            @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, id);
        var ordering = Ordering.of(by).orElse(list.ordering());
        return order(ui, officer, list, lock, typed, "#l-" + id, before -> before.order(ordering));
    }

    @PostMapping("/speakers-lists/{id}/carrying")
    View carry(
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam UUID to,
            @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, id);
        var next = meetings.of(list.session()).stream()
                .filter(meeting -> meeting.id().equals(to) && meeting.cancelledAt() == null)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        kept(officer, list.meeting(), typed);
        if (next.isEnded()) throw new RuleBroken(Refusal.MEETING_IS_OVER);
        changes.carry(officer, id, next.id());
        return console(list.meeting());
    }

    private View order(
            Ui ui,
            Delegate officer,
            SpeakersList list,
            long lock,
            MultiValueMap<String, String> typed,
            String row,
            UnaryOperator<SpeakersList> as) {
        var note = kept(officer, list.meeting(), typed);
        var mistakes = new Mistakes().text("reason", note.reason(), LONGEST_REASON);
        if (!mistakes.none()) return Page.again(page(ui, list.meeting(), note, mistakes));
        changes.order(officer, list.id(), lock, note.reason(), as);
        return Redirect.to("/meetings/" + list.meeting() + "/console" + row);
    }

    private UUID meetingOf(Delegate officer, UUID speech, MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var meeting = speeches.get(speech).meeting();
        kept(officer, meeting, typed);
        return meeting;
    }

    /** Before anything is done or refused: what was typed stays. */
    private ConsoleNotes.Note kept(Delegate officer, UUID meeting, MultiValueMap<String, String> typed) {
        return notes.keepTyped(meeting, typed, officer, clock.instant());
    }

    private static View console(UUID meeting) {
        return Redirect.to("/meetings/" + meeting + "/console");
    }

    private JteModel page(Ui ui, UUID meeting, ConsoleNotes.Note note, Mistakes mistakes) {
        var board = boards.of(meeting);
        // It is kept whole all the same.
        mistakes.atMost("note", note.note(), ConsoleNotes.LONGEST);
        return templates.speakersConsole(ui, board, times.of(board.meeting(), ui.language()), note, mistakes);
    }
}
