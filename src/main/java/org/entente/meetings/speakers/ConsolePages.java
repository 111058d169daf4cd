package org.entente.meetings.speakers;

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

    private static final int LONGEST_RULING = 2000;

    private final SpeakersLists lists;
    private final ChangesLists changes;
    private final GivesTheFloor floor;
    private final Speeches speeches;
    private final ConsoleNotes notes;
    private final Consoles consoles;
    private final Meetings meetings;
    private final SpeakersReadings readings;
    private final Clock clock;

    ConsolePages(
            SpeakersLists lists,
            ChangesLists changes,
            GivesTheFloor floor,
            Speeches speeches,
            ConsoleNotes notes,
            Consoles consoles,
            Meetings meetings,
            SpeakersReadings readings,
            Clock clock) {
        this.lists = lists;
        this.changes = changes;
        this.floor = floor;
        this.speeches = speeches;
        this.notes = notes;
        this.consoles = consoles;
        this.meetings = meetings;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/console")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        readings.note(ui.reader(), meetings.keptBy(officer, id));
        return new Page(consoles.page(ui, id, notes.of(id, officer), new Mistakes()));
    }

    @PostMapping("/meetings/{id}/console/note")
    View keep(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        meetings.keptBy(officer, id);
        return keeping(ui, officer, id, typed, "", () -> {});
    }

    @PostMapping("/inscriptions/{id}/speech")
    View give(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, lists.listOf(id));
        if (list.isOutOfTurn(id))
            return consoles.withReason(
                    ui, officer, list.meeting(), typed, "", reason -> floor.give(officer, id, reason));
        // Pressed twice, the reason is used up.
        if (list.waiting().stream().noneMatch(each -> each.id().equals(id))) {
            floor.give(officer, id, "");
            return Redirect.to(Consoles.path(list.meeting()));
        }
        return keeping(ui, officer, list.meeting(), typed, "", () -> floor.give(officer, id, ""));
    }

    /** Whoever still speaks is called back at once; of a speech that has ended all who follow the meeting are told why it was none. */
    @PostMapping("/speeches/{id}/retraction")
    View takeBack(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String began,
            @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var speech = speeches.get(id);
        if (speech.began(began) && !speech.isUnderWay())
            return consoles.withReason(
                    ui,
                    officer,
                    speech.meeting(),
                    typed,
                    "#s-" + id,
                    reason -> floor.takeBack(officer, id, began, reason));
        return keeping(ui, officer, speech.meeting(), typed, "#s-" + id, () -> floor.takeBack(officer, id, began, ""));
    }

    @PostMapping("/speeches/{id}/pauses")
    View pause(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return ofSpeech(ui, officer, id, typed, () -> floor.pause(officer, id));
    }

    @PostMapping("/speeches/{id}/continuation")
    View resume(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return ofSpeech(ui, officer, id, typed, () -> floor.resume(officer, id));
    }

    @PostMapping("/speeches/{id}/end")
    View end(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        return ofSpeech(ui, officer, id, typed, () -> floor.end(officer, id));
    }

    @PostMapping("/speeches/{id}/ruling")
    View rule(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var meeting = speeches.get(id).meeting();
        var note = consoles.kept(officer, meeting, typed);
        var mistakes = new Mistakes().text("ruling", note.ruling(), LONGEST_RULING);
        if (!mistakes.none()) return Page.again(consoles.page(ui, meeting, note, mistakes));
        return consoles.afterwards(ui, officer, meeting, typed, note, note.withoutRuling(), "", () -> {
            floor.rule(officer, id, note.ruling());
            notes.useRuling(meeting, officer, clock.instant());
        });
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

    @PostMapping("/speakers-lists/{id}/removal")
    View remove(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = lists.keptBy(officer, id).meeting();
        return consoles.withReason(ui, officer, meeting, typed, "", reason -> changes.remove(officer, id, reason));
    }

    @PostMapping("/speakers-lists/{id}/carrying")
    View carry(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam UUID to,
            @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, id);
        var next = meetings.of(list.session()).stream()
                .filter(meeting -> meeting.id().equals(to) && meeting.cancelledAt() == null)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        // What comes back is called back at the console of the meeting that it comes back to.
        var isBack = next.number() < meetings.get(list.meeting()).number();
        var here = isBack ? next.id() : list.meeting();
        return keeping(ui, officer, here, typed, "", () -> {
            if (next.isEnded()) throw new RuleBroken(Refusal.MEETING_IS_OVER);
            changes.carry(officer, id, next.id());
        });
    }

    private View order(
            Ui ui,
            Delegate officer,
            SpeakersList list,
            long lock,
            MultiValueMap<String, String> typed,
            String row,
            UnaryOperator<SpeakersList> as) {
        return consoles.withReason(
                ui, officer, list.meeting(), typed, row, reason -> changes.order(officer, list.id(), lock, reason, as));
    }

    private View ofSpeech(Ui ui, Delegate officer, UUID speech, MultiValueMap<String, String> typed, Runnable act) {
        officer.asOfficer();
        return keeping(ui, officer, speeches.get(speech).meeting(), typed, "", act);
    }

    /** An act that uses none of the words that come along with it. */
    private View keeping(
            Ui ui, Delegate officer, UUID meeting, MultiValueMap<String, String> typed, String row, Runnable act) {
        var kept = consoles.kept(officer, meeting, typed);
        return consoles.afterwards(ui, officer, meeting, typed, kept, kept, row, act);
    }
}
