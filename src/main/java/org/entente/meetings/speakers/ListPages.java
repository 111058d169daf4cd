package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers set up a list for an item of the agenda, and change by what it goes. */
@Controller
class ListPages {

    private final SpeakersLists lists;
    private final ChangesLists changes;
    private final Boards boards;
    private final Meetings meetings;
    private final Agenda agenda;
    private final SpeakersReadings readings;
    private final Templates templates;
    private final Clock clock;

    ListPages(
            SpeakersLists lists,
            ChangesLists changes,
            Boards boards,
            Meetings meetings,
            Agenda agenda,
            SpeakersReadings readings,
            Templates templates,
            Clock clock) {
        this.lists = lists;
        this.changes = changes;
        this.boards = boards;
        this.meetings = meetings;
        this.agenda = agenda;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/speakers-lists/new")
    View open(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        readings.note(ui.reader(), meeting);
        var form = ListForm.forNew(meeting, clock.instant());
        return new Page(form(ui, meeting, null, form, new Mistakes()));
    }

    @PostMapping("/meetings/{id}/speakers-lists")
    View open(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetings.keptBy(officer, id);
        var form = new ListForm(typed, meeting.zone());
        var mistakes = form.mistakes(ui);
        var item = form.item().orElse(null);
        var known = items(meeting);
        if (item == null
                ? !known.isEmpty()
                : known.stream().noneMatch(each -> each.id().equals(item)))
            mistakes.on("item", "speakers.mistake.item");
        if (!mistakes.none()) return Page.again(form(ui, meeting, null, form, mistakes));
        try {
            changes.open(officer, list(ui, meeting, item, form));
        } catch (RuleBroken broken) {
            mistakes.on("item", broken.refusal().key(), broken.arguments());
            return new Page(form(ui, meeting, null, form, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(meeting.path() + "/console");
    }

    @GetMapping("/speakers-lists/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        var list = lists.keptBy(officer, id);
        var meeting = meetings.get(list.meeting());
        readings.note(ui.reader(), meeting);
        return new Page(form(ui, meeting, list, ListForm.of(list, meeting.zone()), new Mistakes()));
    }

    @PostMapping("/speakers-lists/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var list = lists.keptBy(officer, id);
        var meeting = meetings.get(list.meeting());
        var form = new ListForm(typed, meeting.zone());
        var mistakes = form.mistakes(ui);
        if (!mistakes.none()) return Page.again(form(ui, meeting, list, form, mistakes));
        try {
            changes.change(
                    officer,
                    id,
                    form.lock(),
                    before -> before.change(
                            form.opens(ui, mistakes).orElseThrow(),
                            form.closes(ui, mistakes).orElse(null),
                            form.admits(),
                            form.limits()));
        } catch (RuleBroken broken) {
            mistakes.on("opens_date", broken.refusal().key(), broken.arguments());
            return new Page(form(ui, meeting, list, form, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(meeting.path() + "/console#l-" + id);
    }

    private SpeakersList list(Ui ui, Meeting meeting, @Nullable UUID item, ListForm form) {
        var none = new Mistakes();
        return new SpeakersList(
                UUID.randomUUID(),
                meeting.session(),
                item,
                meeting.id(),
                form.opens(ui, none).orElseThrow(),
                form.closes(ui, none).orElse(null),
                form.ordering(),
                form.admits(),
                form.limits(),
                meeting.fictitious(),
                0,
                0,
                List.of());
    }

    /** What the meeting takes up; where nothing was given to it, all that its session has. */
    private List<AgendaItem> items(Meeting meeting) {
        var here = agenda.at(meeting.id());
        return here.isEmpty() ? agenda.of(meeting.session()) : here;
    }

    private JteModel form(Ui ui, Meeting meeting, @Nullable SpeakersList list, ListForm form, Mistakes mistakes) {
        var names = new LinkedHashMap<String, String>();
        items(meeting).forEach(item -> names.put(item.id().toString(), item.number() + " · " + ui.name(item.titles())));
        return templates.speakersList(ui, boards.of(meeting), list, form, names, mistakes);
    }
}
