package org.entente.meetings.sideevents;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.documents.FileStore;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.meetings.Agenda;
import org.entente.meetings.LetsIn;
import org.entente.meetings.MeetingForm;
import org.entente.parties.Parties;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Side events: for everyone to read once approved, for delegations and organisations to ask for, for officers to decide. */
@Controller
class SideEventPages {

    private static final String OVERTAKEN = "web.mistake.overtaken";
    private static final int SHORT = 300;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_REPORT = 20_000;

    private final SideEvents sideEvents;
    private final KeepsSideEvents keeps;
    private final Agenda agenda;
    private final LetsIn lets;
    private final Bodies bodies;
    private final Parties parties;
    private final FileStore files;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    SideEventPages(
            SideEvents sideEvents,
            KeepsSideEvents keeps,
            Agenda agenda,
            LetsIn lets,
            Bodies bodies,
            Parties parties,
            FileStore files,
            Histories histories,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.sideEvents = sideEvents;
        this.keeps = keeps;
        this.agenda = agenda;
        this.lets = lets;
        this.bodies = bodies;
        this.parties = parties;
        this.files = files;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/side-events")
    View list(Ui ui) {
        var now = clock.instant();
        var readable = sideEvents.readBy(ui.reader());
        readable.forEach(event -> note(ui, event));
        var sessions = new LinkedHashMap<UUID, Session>();
        readable.forEach(event -> sessions.computeIfAbsent(event.session(), bodies::session));
        return new Page(templates.sideeventsList(
                ui,
                readable.stream().filter(event -> !event.isApproved()).toList(),
                readable.stream()
                        .filter(event -> event.isApproved() && event.endsAt().isAfter(now))
                        .toList(),
                readable.stream()
                        .filter(event -> event.isApproved() && !event.endsAt().isAfter(now))
                        .toList()
                        .reversed(),
                sessions,
                parties));
    }

    @GetMapping("/sessions/{id}/side-events/new")
    View request(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var organiser = asHolder(delegate);
        var session = bodies.session(id);
        if (!lets.isOfSameRecord(session.fictitious(), organiser)) throw new RuleBroken(Refusal.OF_ANOTHER_RECORD);
        if (!lets.toAskBeside(id, organiser)) throw new RuleBroken(Refusal.NOT_LET_IN);
        var day = Objects.requireNonNullElse(session.startsOn(), Dates.today(clock));
        return new Page(form(ui, session, null, SideEventForm.blank(day.toString()), new Mistakes()));
    }

    @PostMapping("/sessions/{id}/side-events")
    View request(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var organiser = asHolder(delegate);
        var session = bodies.session(id);
        var form = new SideEventForm(typed);
        var mistakes = form.mistakes(ui, parties, agenda.of(id), organiser, session.fictitious());
        if (!lets.isOfSameRecord(session.fictitious(), organiser))
            mistakes.on("coOrganisers", Refusal.OF_ANOTHER_RECORD.key());
        mustLet(id, organiser, form, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, session, null, form, mistakes));
        var event = form.requested(ui, parties, id, organiser, session.fictitious(), clock.instant());
        keeps.request(event, delegate);
        return Redirect.to(event.path());
    }

    /** An organisation that is no State holds one alone, or with a State, as the rule says that let it in. */
    private void mustLet(UUID session, UUID organiser, SideEventForm form, Mistakes mistakes) {
        if (mistakes.none() && !lets.toHoldBeside(session, organiser, form.coOrganisers(parties)))
            mistakes.on("coOrganisers", Refusal.NOT_LET_IN.key());
    }

    private static UUID asHolder(Delegate delegate) {
        var party = delegate.party();
        if (party == null || !SideEvent.mayRequest(delegate)) throw new NoSuchElementException();
        return party;
    }

    @GetMapping("/side-events/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var event = sideEvents.readBy(ui.reader(), id);
        note(ui, event);
        return new Page(show(ui, event, "", "", "", new Mistakes()));
    }

    private void note(Ui ui, SideEvent event) {
        readings.noteUnless(event.isApproved(), ui.reader(), event.path());
    }

    private JteModel show(Ui ui, SideEvent event, String room, String link, String reason, Mistakes mistakes) {
        return show(ui, event, room, link, reason, SideEventForm.reported(event), mistakes);
    }

    private JteModel show(
            Ui ui, SideEvent event, String room, String link, String reason, SideEventForm report, Mistakes mistakes) {
        var item = event.item();
        var taken = item == null
                ? null
                : agenda.of(event.session()).stream()
                        .filter(each -> each.id().equals(item))
                        .findFirst()
                        .orElse(null);
        return templates.sideeventsShow(
                ui,
                event,
                bodies.session(event.session()),
                taken,
                parties,
                ui.reader().delegate().filter(event::isKeptBy).isPresent(),
                event.takesAnswers(clock.instant()),
                !clock.instant().isBefore(event.startsAt()),
                room,
                link,
                reason,
                report,
                mistakes,
                histories.of(ui, event.path()));
    }

    @GetMapping("/side-events/{id}/change")
    View change(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var event = sideEvents.keptBy(delegate, id);
        event.mustTakeChanges(delegate);
        note(ui, event);
        return new Page(
                form(ui, bodies.session(event.session()), event, SideEventForm.of(event, parties), new Mistakes()));
    }

    /** What was approved binds others: an officer who changes it says why, and shows who they are. */
    @PostMapping("/side-events/{id}/change")
    View change(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = sideEvents.keptBy(delegate, id);
        before.mustTakeChanges(delegate);
        var session = bodies.session(before.session());
        var form = new SideEventForm(typed);
        var mistakes = form.mistakes(ui, parties, agenda.of(session.id()), before.organiser(), session.fictitious());
        // What was let in once is asked again only where it is held with others than before.
        if (!Set.copyOf(form.coOrganisers(parties)).equals(Set.copyOf(before.coOrganisers())))
            mustLet(session.id(), before.organiser(), form, mistakes);
        if (before.isApproved()) mistakes.text("reason", form.value("reason"), LONGEST_REASON);
        if (!mistakes.none()) return Page.again(form(ui, session, before, form, mistakes));
        if (before.isApproved()) factor.demand();
        try {
            var after = form.applied(ui, parties, before, clock.instant());
            var taken = keeps.change(ui, before, after, form.value("reason"), delegate);
            if (!taken.none()) return Page.again(form(ui, session, before, form, taken));
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("title_" + ui.language().code(), "web.mistake.overtaken");
            var current = sideEvents.keptBy(delegate, id);
            var again = form(ui, session, current, form.withLock(current.lock()), mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    @PostMapping("/side-events/{id}/approval")
    View approve(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "-1") long lock) {
        var event = sideEvents.keptBy(officer.asOfficer(), id);
        var mistakes = new Mistakes().atMost("room", room, SHORT);
        if (room.isBlank() && link.isBlank()) mistakes.on("room", "sideevents.mistake.where");
        if (!link.isBlank() && !MeetingForm.isAddress(link.strip())) mistakes.on("link", "meetings.mistake.link");
        if (!mayBeHeld(event, event.confirmed()))
            mistakes.on("room", whyNot(event).key());
        if (!mistakes.none()) return Page.again(show(ui, event, room, link, "", mistakes));
        factor.demand();
        if (lock != event.lock()) return overtaken(show(ui, event, room, link, "", mistakes.on("room", OVERTAKEN)));
        var taken = keeps.approve(ui, event, room.strip(), link.strip(), officer);
        if (!taken.none()) return Page.again(show(ui, event, room, link, "", taken));
        return Redirect.to(event.path());
    }

    private boolean mayBeHeld(SideEvent event, List<UUID> with) {
        return lets.toHoldBeside(event.session(), event.organiser(), with);
    }

    /** Where the rule asks for a State, one has to have said that it holds it; where it lets nobody, nobody helps. */
    private Refusal whyNot(SideEvent event) {
        return mayBeHeld(event, event.coOrganisers()) ? Refusal.NOT_CONFIRMED : Refusal.NOT_LET_IN;
    }

    /** For a party that was asked: it holds it too, or it does not and is named no longer. */
    @PostMapping("/side-events/{id}/co-organising")
    View answer(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String holds,
            @RequestParam(defaultValue = "-1") long lock) {
        var event = sideEvents.asking(delegate, id);
        var party = delegate.delegation();
        factor.demand();
        if (!holds.equals("yes")) {
            keeps.decline(event, party, delegate);
            return Redirect.to(event.isApproved() ? event.path() : "/side-events");
        }
        if (lock != event.lock() && !event.confirmed().contains(party))
            return overtaken(show(ui, event, "", "", "", new Mistakes().on("holds", OVERTAKEN)));
        keeps.confirm(event, party, delegate);
        return Redirect.to(event.path());
    }

    @PostMapping("/side-events/{id}/refusal")
    View refuse(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long lock) {
        var event = sideEvents.keptBy(officer.asOfficer(), id);
        var mistakes = new Mistakes().text("reason", reason, LONGEST_REASON);
        if (!mistakes.none()) return Page.again(show(ui, event, "", "", reason, mistakes));
        factor.demand();
        if (lock != event.lock()) return overtaken(show(ui, event, "", "", reason, mistakes.on("reason", OVERTAKEN)));
        keeps.refuse(event, reason.strip(), officer);
        return Redirect.to(event.path());
    }

    /** Nobody decides on what was changed since it was looked at, and nobody holds it. */
    private static Page overtaken(JteModel asItIsNow) {
        return new Page(asItIsNow, HttpStatus.CONFLICT);
    }

    @PostMapping("/side-events/{id}/withdrawal")
    View withdraw(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var event = sideEvents.keptBy(delegate, id);
        factor.demand();
        keeps.withdraw(event, delegate);
        return Redirect.to("/side-events");
    }

    @PostMapping("/side-events/{id}/flyer")
    View flyer(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var event = sideEvents.keptBy(delegate, id);
        var mistakes = new Mistakes();
        if (file == null || file.isEmpty()) {
            mistakes.on("file", "web.mistake.file");
            return Page.again(show(ui, event, "", "", "", mistakes));
        }
        try (var content = file.getInputStream()) {
            keeps.flyer(event, files.keep(content).sha256(), SentFile.name(file), delegate);
        } catch (Unreadable tooLarge) {
            mistakes.on("file", tooLarge.reason().key());
            return Page.again(show(ui, event, "", "", "", mistakes));
        }
        return Redirect.to(event.path());
    }

    @GetMapping("/side-events/{id}/flyer")
    ResponseEntity<FileSystemResource> flyer(Ui ui, @PathVariable UUID id) {
        var event = sideEvents.readBy(ui.reader(), id);
        note(ui, event);
        var sha256 = event.flyer();
        if (sha256 == null) throw new NoSuchElementException();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(event.flyerName()))
                .header(Download.POLICY, Download.SANDBOX)
                .body(new FileSystemResource(files.path(sha256)));
    }

    /** In the languages in which it is written. */
    @PostMapping("/side-events/{id}/report")
    View report(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var event = sideEvents.keptBy(delegate, id);
        var form = new SideEventForm(typed);
        var said = Names.ofEach(language -> form.value("report_" + language.code()));
        var mistakes = new Mistakes();
        if (said.isEmpty()) mistakes.on("report_" + ui.language().code(), "web.mistake.missing");
        for (var language : Language.values())
            mistakes.atMost("report_" + language.code(), form.value("report_" + language.code()), LONGEST_REPORT);
        if (!mistakes.none()) return Page.again(show(ui, event, "", "", "", form, mistakes));
        try {
            if (!form.value("report_lock").equals(Long.toString(event.lock())))
                throw new OptimisticLockingFailureException("It has been reported on meanwhile.");
            keeps.report(event, said, delegate);
        } catch (OptimisticLockingFailureException faster) {
            mistakes.on("report_" + ui.language().code(), OVERTAKEN);
            var current = sideEvents.keptBy(delegate, id);
            return overtaken(show(ui, current, "", "", "", form.overReport(current), mistakes));
        }
        return Redirect.to(event.path());
    }

    private JteModel form(Ui ui, Session session, @Nullable SideEvent before, SideEventForm form, Mistakes mistakes) {
        return templates.sideeventsForm(ui, session, before, agenda.of(session.id()), form, mistakes);
    }
}
