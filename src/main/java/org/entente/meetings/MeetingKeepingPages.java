package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.parties.AudienceForm;
import org.entente.parties.AudienceText;
import org.entente.parties.Recipients;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers convene meetings, change, open, switch, end, reopen and cancel them. */
@Controller
class MeetingKeepingPages {

    private static final int LONGEST_REASON = 500;

    private final Meetings meetings;
    private final KeepsMeetings keeps;
    private final Bodies bodies;
    private final Recipients recipients;
    private final AudienceText audiences;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    MeetingKeepingPages(
            Meetings meetings,
            KeepsMeetings keeps,
            Bodies bodies,
            Recipients recipients,
            AudienceText audiences,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.meetings = meetings;
        this.keeps = keeps;
        this.bodies = bodies;
        this.recipients = recipients;
        this.audiences = audiences;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}/meetings/new")
    View convene(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var session = bodies.session(id);
        var day = Objects.requireNonNullElse(session.startsOn(), Dates.today(clock));
        var form = MeetingForm.blank(meetings.nextNumber(id), day.toString());
        return new Page(form(ui, session, null, form, new Mistakes()));
    }

    @PostMapping("/sessions/{id}/meetings")
    View convene(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var session = bodies.session(id);
        var form = new MeetingForm(typed);
        var mistakes = form.mistakes(ui);
        if (form.mode().isEmpty()) mistakes.on("mode", "web.mistake.choice");
        var audience = audience(form, session, officer, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, session, null, form, mistakes));
        factor.demand();
        var meeting = form.convened(ui, id, audience, session.fictitious(), clock.instant());
        var taken = keeps.convene(ui, meeting, officer);
        if (!taken.none()) return Page.again(form(ui, session, null, form, taken));
        return Redirect.to(meeting.path());
    }

    private Audience audience(MeetingForm form, Session session, Delegate officer, Mistakes mistakes) {
        var usual = form.mode().orElse(MeetingMode.FORMAL).audience();
        if (!form.choosesAudience()) return usual;
        return form.audience()
                .chosen(AudienceForm.choices(), recipients, officer, usual, session.fictitious(), true, mistakes);
    }

    @GetMapping("/meetings/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        meeting.mustNotBeOver();
        readings.noteUnless(meeting.isShownAsToEverybody(), ui.reader(), meeting.path());
        return new Page(form(ui, session(meeting), meeting, MeetingForm.of(meeting), new Mistakes()));
    }

    @PostMapping("/meetings/{id}/change")
    View change(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = meetings.keptBy(officer, id);
        before.mustNotBeOver();
        var form = new MeetingForm(typed);
        var mistakes = form.mistakes(ui);
        if (!mistakes.none()) return Page.again(form(ui, session(before), before, form, mistakes));
        factor.demand();
        try {
            var taken = keeps.change(ui, before, form.applied(ui, before, clock.instant()), officer);
            if (!taken.none()) return Page.again(form(ui, session(before), before, form, taken));
        } catch (OptimisticLockingFailureException overtaken) {
            var current = meetings.keptBy(officer, id);
            mistakes.on("number", "web.mistake.overtaken");
            var again = form(ui, session(current), current, form.withLock(current.lock()), mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    @PostMapping("/meetings/{id}/opening")
    View open(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        factor.demand();
        keeps.open(id, officer);
        return Redirect.to(meeting.path());
    }

    @PostMapping("/meetings/{id}/ending")
    View end(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        factor.demand();
        keeps.end(id, officer);
        return Redirect.to(meeting.path());
    }

    @GetMapping("/meetings/{id}/reopening")
    View reopen(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        meeting.mustBeEnded();
        return new Page(templates.meetingsReopen(ui, meeting, session(meeting), "", new Mistakes()));
    }

    @PostMapping("/meetings/{id}/reopening")
    View reopen(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetings.keptBy(officer, id);
        var because = new MeetingForm(typed).value("reason");
        var mistakes = new Mistakes().text("reason", because, LONGEST_REASON);
        if (!mistakes.none())
            return Page.again(templates.meetingsReopen(ui, meeting, session(meeting), because, mistakes));
        factor.demand();
        try {
            keeps.reopen(id, because, officer);
        } catch (RuleBroken broken) {
            mistakes.on("reason", broken.refusal().key(), broken.arguments());
            return new Page(
                    templates.meetingsReopen(ui, meeting, session(meeting), because, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(meeting.path());
    }

    @GetMapping("/meetings/{id}/cancellation")
    View cancel(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        meeting.mustBeToCome();
        return new Page(templates.meetingsCancel(ui, meeting, session(meeting), "", new Mistakes()));
    }

    @PostMapping("/meetings/{id}/cancellation")
    View cancel(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetings.keptBy(officer, id);
        meeting.mustBeToCome();
        var because = new MeetingForm(typed).value("reason");
        var mistakes = new Mistakes().text("reason", because, LONGEST_REASON);
        if (!mistakes.none())
            return Page.again(templates.meetingsCancel(ui, meeting, session(meeting), because, mistakes));
        factor.demand();
        keeps.cancel(meeting, because, officer);
        return Redirect.to(meeting.path());
    }

    @GetMapping("/meetings/{id}/mode")
    View switchMode(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        meeting.mustNotBeOver();
        var form = AudienceForm.of(meeting.audience(), recipients, officer, meeting.lock());
        return new Page(mode(ui, officer, meeting, "", form, new Mistakes()));
    }

    @PostMapping("/meetings/{id}/mode")
    View switchMode(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            AudienceForm form) {
        var before = meetings.keptBy(officer, id);
        before.mustNotBeOver();
        var mistakes = new Mistakes();
        var chosen = new MeetingForm(typed).mode();
        if (chosen.isEmpty()) mistakes.on("mode", "web.mistake.choice");
        mistakes.text("reason", form.reason(), LONGEST_REASON);
        var audience = form.audience().isEmpty()
                ? chosen.orElse(before.mode()).audience()
                : form.chosen(
                        AudienceForm.choices(),
                        recipients,
                        officer,
                        before.audience(),
                        before.fictitious(),
                        true,
                        mistakes);
        var typedMode = new MeetingForm(typed).value("mode");
        if (!mistakes.none()) return Page.again(mode(ui, officer, before, typedMode, form, mistakes));
        factor.demand();
        // Whoever has the page of another mode before them is told, and switches again.
        if (form.knownLock() != before.lock()) {
            mistakes.on("mode", "web.mistake.overtaken");
            var again = mode(ui, officer, before, typedMode, form.withLock(before.lock()), mistakes);
            return new Page(again, HttpStatus.CONFLICT);
        }
        try {
            keeps.switchMode(ui, before, chosen.orElseThrow(), audience, form.reason(), officer);
        } catch (RuleBroken broken) {
            mistakes.on("mode", broken.refusal().key());
            return new Page(mode(ui, officer, before, typedMode, form, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    private Session session(Meeting meeting) {
        return bodies.session(meeting.session());
    }

    private JteModel form(Ui ui, Session session, @Nullable Meeting before, MeetingForm form, Mistakes mistakes) {
        return templates.meetingsForm(ui, session, before, form, mistakes);
    }

    private JteModel mode(Ui ui, Delegate officer, Meeting meeting, String mode, AudienceForm form, Mistakes mistakes) {
        return templates.meetingsMode(
                ui,
                meeting,
                session(meeting),
                audiences.of(meeting.audience(), ui),
                recipients.unknownTo(officer, meeting.audience()).size(),
                mode,
                form,
                mistakes);
    }
}
