package org.entente.meetings.registration;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.documents.FileStore;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Delegations register themselves and their people; the secretariat looks at their credentials, makes badges, notes who was there. */
@Controller
public class RegistrationPages {

    private static final int LONGEST = 300;

    private final Registrations registrations;
    private final KeepsRegistrations keeps;
    private final Badges badges;
    private final ConfirmedRepresentatives representatives;
    private final Meetings meetings;
    private final LetsIn lets;
    private final Bodies bodies;
    private final Parties parties;
    private final FileStore files;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    RegistrationPages(
            Registrations registrations,
            KeepsRegistrations keeps,
            Badges badges,
            ConfirmedRepresentatives representatives,
            Meetings meetings,
            LetsIn lets,
            Bodies bodies,
            Parties parties,
            FileStore files,
            Histories histories,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.registrations = registrations;
        this.keeps = keeps;
        this.badges = badges;
        this.representatives = representatives;
        this.meetings = meetings;
        this.lets = lets;
        this.bodies = bodies;
        this.parties = parties;
        this.files = files;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    /** A delegation in the list; what officers alone see is null and nought for others. */
    public record Line(
            Registration registration,
            Party party,
            int persons,
            Credentials.@Nullable Standing standing,
            int attended) {}

    @GetMapping("/sessions/{id}/registrations")
    View list(Ui ui, @PathVariable UUID id) {
        return new Page(list(ui, bodies.session(id), new Mistakes(), ""));
    }

    private JteModel list(Ui ui, Session session, Mistakes mistakes, String typed) {
        var all = registrations.of(session.id());
        var officer = ui.reader().isOfficer();
        var credentials = registrations.credentialsOf(all);
        var attended = registrations.attended(session.id());
        var lines = new ArrayList<Line>();
        for (var party : parties.sorted(parties(all), ui.language())) {
            var each = all.stream()
                    .filter(one -> one.party().equals(party.id().id()))
                    .findFirst()
                    .orElseThrow();
            var sent = credentials.get(each.id());
            lines.add(new Line(
                    each,
                    party,
                    officer ? registrations.registrants(each.id()).size() : 0,
                    sent == null ? null : sent.standing(),
                    attended.getOrDefault(each.party(), 0)));
        }
        var own = ui.reader()
                .delegate()
                .map(Delegate::party)
                .flatMap(party -> registrations.of(session.id(), party))
                .orElse(null);
        var mayRegister = own == null
                && ui.reader()
                        .delegate()
                        .filter(each -> Registration.mayRegister(each)
                                && lets.isOfSameRecord(session.fictitious(), each.delegation())
                                && lets.toSession(session.id(), each.delegation()))
                        .isPresent();
        var held = meetings.of(session.id()).size();
        return templates.registrationList(ui, session, lines, own, mayRegister, held, typed, mistakes);
    }

    private List<Party> parties(List<Registration> all) {
        return all.stream()
                .flatMap(each -> parties.find(new PartyId(each.party())).stream())
                .toList();
    }

    /** By its focal point for its own; by an officer for any, named by its code. */
    @PostMapping("/sessions/{id}/registrations")
    View register(Ui ui, Delegate delegate, @PathVariable UUID id, @RequestParam(defaultValue = "") String delegation) {
        var session = bodies.session(id);
        if (delegate.isOfficer()) {
            var party = parties.called(delegation.strip())
                    .filter(found -> found.fictitious() == session.fictitious() && found.kind() != Kind.GROUP);
            if (party.isEmpty()) {
                var mistakes = new Mistakes().on("delegation", "registration.mistake.delegation", delegation);
                return Page.again(list(ui, session, mistakes, delegation));
            }
            var chosen = party.get().id().id();
            if (!lets.toSession(id, chosen)) {
                var mistakes = new Mistakes().on("delegation", Refusal.NOT_ACCREDITED.key());
                return Page.again(list(ui, session, mistakes, delegation));
            }
            return Redirect.to(
                    keeps.register(id, chosen, session.fictitious(), delegate).path());
        }
        var own = delegate.party();
        if (own == null || !Registration.mayRegister(delegate)) throw new NoSuchElementException();
        if (!lets.isOfSameRecord(session.fictitious(), own)) throw new RuleBroken(Refusal.OF_ANOTHER_RECORD);
        if (!lets.toSession(id, own)) throw new RuleBroken(Refusal.NOT_ACCREDITED);
        return Redirect.to(
                keeps.register(id, own, session.fictitious(), delegate).path());
    }

    @GetMapping("/registrations/{id}")
    View show(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var registration = registrations.readBy(delegate, id);
        readings.note(delegate, registration.path());
        return new Page(show(ui, delegate, registration, "", new Mistakes()));
    }

    private JteModel show(Ui ui, Delegate delegate, Registration registration, String note, Mistakes mistakes) {
        return show(ui, delegate, registration, note, "", "", mistakes);
    }

    private JteModel show(
            Ui ui,
            Delegate delegate,
            Registration registration,
            String note,
            String standing,
            String why,
            Mistakes mistakes) {
        var here = registrations.registrants(registration.id());
        var known = registrations.lastTime(registration).stream()
                .filter(person -> here.stream().noneMatch(each -> each.name().equalsIgnoreCase(person.name())))
                .count();
        return templates.registrationShow(
                ui,
                registration,
                bodies.session(registration.session()),
                parties.get(new PartyId(registration.party())),
                registration.isKeptBy(delegate),
                lets.isStakeholder(registration.party()),
                here,
                known,
                registrations.credentials(registration.id()).orElse(null),
                note,
                standing,
                why,
                mistakes,
                histories.ofOwn(ui, registration.path()));
    }

    @PostMapping("/registrations/{id}/withdrawal")
    View withdraw(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var registration = registrations.keptBy(delegate, id);
        factor.demand();
        keeps.withdraw(registration, delegate);
        return Redirect.to("/sessions/" + registration.session() + "/registrations");
    }

    @PostMapping("/registrations/{id}/carrying-over")
    View carryOver(Delegate delegate, @PathVariable UUID id) {
        var registration = registrations.keptBy(delegate, id);
        keeps.carryOver(registration, delegate);
        return Redirect.to(registration.path());
    }

    @GetMapping("/registrations/{id}/registrants/new")
    View add(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var registration = registrations.keptBy(delegate, id);
        return new Page(form(ui, registration, null, RegistrantForm.blank(), new Mistakes()));
    }

    @PostMapping("/registrations/{id}/registrants")
    View add(Ui ui, Delegate delegate, @PathVariable UUID id, RegistrantForm form) {
        var registration = registrations.keptBy(delegate, id);
        var mistakes = keeps.add(registration, form, delegate);
        if (!mistakes.none()) return Page.again(form(ui, registration, null, form, mistakes));
        return Redirect.to(registration.path());
    }

    @GetMapping("/registrants/{id}/change")
    View change(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var person = registrations.registrantKeptBy(delegate, id);
        var registration = registrations.keptBy(delegate, person.registration());
        readings.note(delegate, registration.path());
        return new Page(form(ui, registration, person, RegistrantForm.of(person), new Mistakes()));
    }

    @PostMapping("/registrants/{id}/change")
    View change(Ui ui, Delegate delegate, @PathVariable UUID id, RegistrantForm form) {
        var person = registrations.registrantKeptBy(delegate, id);
        var registration = registrations.keptBy(delegate, person.registration());
        try {
            var mistakes = keeps.change(registration, person, form, delegate);
            if (!mistakes.none()) return Page.again(form(ui, registration, person, form, mistakes));
        } catch (OptimisticLockingFailureException overtaken) {
            var mistakes = new Mistakes().on("name", "web.mistake.overtaken");
            var current = registrations.registrantKeptBy(delegate, id);
            var again = form(ui, registration, current, form.withLock(current.lock()), mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        return Redirect.to(registration.path());
    }

    /** For a State, its credentials say who comes; for an organisation that is no State, the secretariat looks at each. */
    @PostMapping("/registrants/{id}/confirmation")
    View confirm(Delegate officer, SecondFactor factor, @PathVariable UUID id, @RequestParam long lock) {
        var person = registrations.registrantKeptBy(officer.asOfficer(), id).asKnown(lock);
        factor.demand();
        if (!lets.isStakeholder(person.party())) throw new RuleBroken(Refusal.NOTHING_TO_CONFIRM);
        keeps.confirm(person, officer);
        return Redirect.to("/registrations/" + person.registration());
    }

    @PostMapping("/registrants/{id}/removal")
    View remove(Delegate delegate, @PathVariable UUID id) {
        var person = registrations.registrantKeptBy(delegate, id);
        keeps.remove(person, delegate);
        return Redirect.to("/registrations/" + person.registration());
    }

    /** A note verbale by its reference, or the file; a file is kept whatever else is amiss. */
    @PostMapping("/registrations/{id}/credentials")
    View send(
            Ui ui,
            Delegate delegate,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String noteVerbale,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var registration = registrations.keptBy(delegate, id);
        var note = noteVerbale.strip();
        var mistakes = new Mistakes().atMost("noteVerbale", note, LONGEST);
        var sent = file == null || file.isEmpty() ? null : file;
        if (note.isEmpty() && sent == null) mistakes.on("noteVerbale", "registration.mistake.credentials");
        if (!mistakes.none()) return Page.again(show(ui, delegate, registration, note, mistakes));
        try {
            var sha256 = sent == null ? null : kept(sent);
            var name = sent == null ? "" : SentFile.name(sent);
            keeps.send(
                    new Credentials(
                            id,
                            registration.party(),
                            note,
                            sha256,
                            name,
                            clock.instant(),
                            Credentials.Standing.SENT,
                            "",
                            0),
                    delegate);
        } catch (Unreadable tooLarge) {
            mistakes.on("file", tooLarge.reason().key());
            return Page.again(show(ui, delegate, registration, note, mistakes));
        }
        return Redirect.to(registration.path());
    }

    private String kept(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return files.keep(content).sha256();
        }
    }

    @GetMapping("/registrations/{id}/credentials/file")
    ResponseEntity<FileSystemResource> file(Delegate delegate, @PathVariable UUID id) {
        var registration = registrations.readBy(delegate, id);
        var credentials = registrations
                .credentials(registration.id())
                .filter(each -> each.sha256() != null)
                .orElseThrow(NoSuchElementException::new);
        readings.note(delegate, registration.path());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(credentials.fileName()))
                .header(Download.POLICY, Download.SANDBOX)
                .body(new FileSystemResource(files.path(String.valueOf(credentials.sha256()))));
    }

    @PostMapping("/registrations/{id}/standing")
    View judge(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "-1") long lock) {
        var registration = registrations.keptBy(officer.asOfficer(), id);
        var credentials = registrations.credentials(id).orElseThrow(NoSuchElementException::new);
        var found = Arrays.stream(Credentials.Standing.values())
                .filter(each -> each != Credentials.Standing.SENT && each.name().equals(standing))
                .findFirst();
        var mistakes = new Mistakes();
        if (found.isEmpty()) mistakes.on("standing", "web.mistake.choice");
        if (found.filter(Credentials.Standing.RETURNED::equals).isPresent()) mistakes.text("why", why, LONGEST);
        mistakes.atMost("why", why, LONGEST);
        if (!mistakes.none()) return Page.again(show(ui, officer, registration, "", standing, why, mistakes));
        factor.demand();
        // What was sent meanwhile nobody has looked at.
        if (lock != credentials.lock()) {
            mistakes.on("standing", "web.mistake.overtaken");
            var again = show(ui, officer, registration, "", standing, why, mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        keeps.judge(credentials, found.orElseThrow(), why.strip(), officer);
        return Redirect.to(registration.path());
    }

    @GetMapping("/sessions/{id}/badges.csv")
    ResponseEntity<byte[]> badges(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var all = registrations.of(bodies.session(id).id());
        all.forEach(each -> readings.note(officer, each.path()));
        var text = badges.of(all, ui.language());
        return Download.of("badges.csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/meetings/{id}/attendance")
    View attendance(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        var by = representatives.on(meeting.session(), meeting.day());
        var seen = registrations.present(id);
        return new Page(attendance(ui, officer, meeting, comingTo(meeting, by), by, seen, new Mistakes()));
    }

    private JteModel attendance(
            Ui ui,
            Delegate officer,
            Meeting meeting,
            List<Registration> coming,
            Map<UUID, List<Registrant>> by,
            Set<UUID> present,
            Mistakes mistakes) {
        readings.note(officer, meeting.path());
        coming.stream()
                .filter(each -> by.containsKey(each.party()))
                .forEach(each -> readings.note(officer, each.path()));
        return templates.registrationAttendance(
                ui,
                meeting,
                bodies.session(meeting.session()),
                parties.sorted(parties(coming), ui.language()),
                by,
                registrations.present(meeting.id()),
                present,
                mistakes);
    }

    /** Whoever was ticked and stands there no more is named: nobody is to believe them noted. */
    @PostMapping("/meetings/{id}/attendance")
    View attendance(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> present,
            @RequestParam(defaultValue = "") Set<String> known) {
        var meeting = meetings.keptBy(officer, id);
        var by = representatives.on(meeting.session(), meeting.day());
        var coming = comingTo(meeting, by);
        var here = coming.stream().map(Registration::party).toList();
        var there = here.stream()
                .filter(party -> present.contains(party.toString()))
                .toList();
        var left = present.stream()
                .flatMap(typed -> TypedId.of(typed).stream())
                .filter(party -> !here.contains(party))
                .distinct()
                .flatMap(party -> parties.find(new PartyId(party)).stream())
                .map(party -> party.name(ui.language()))
                .toList();
        if (!left.isEmpty()) {
            var mistakes = new Mistakes().on("present", "registration.mistake.attendance", ui.list(left));
            var again = attendance(ui, officer, meeting, coming, by, Set.copyOf(there), mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        try {
            keeps.take(meeting, known, there, here.size(), officer);
        } catch (OptimisticLockingFailureException faster) {
            var mistakes = new Mistakes().on("present", "web.mistake.overtaken");
            var again = attendance(ui, officer, meeting, comingTo(meeting, by), by, Set.copyOf(there), mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        return Redirect.to(meeting.path());
    }

    /**
     * Of those who take part in the session, stakeholders only where the meeting’s mode lets them in, or once did, and by
     * a representative who is confirmed for its day; whoever was seen there stays, whatever became of them since.
     */
    private List<Registration> comingTo(Meeting meeting, Map<UUID, List<Registrant>> by) {
        var changes = meetings.changes(meeting.id());
        var seen = registrations.present(meeting.id());
        return registrations.of(meeting.session()).stream()
                .filter(each -> seen.contains(each.party())
                        || lets.toSomeOf(meeting, changes, each.party())
                                && (by.containsKey(each.party()) || !lets.isStakeholder(each.party())))
                .toList();
    }

    private JteModel form(
            Ui ui, Registration registration, @Nullable Registrant before, RegistrantForm form, Mistakes mistakes) {
        return templates.registrationForm(
                ui,
                registration,
                bodies.session(registration.session()),
                parties.get(new PartyId(registration.party())),
                before,
                form,
                mistakes);
    }
}
