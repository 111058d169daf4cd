package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import org.entente.process.bodies.Bodies;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers say where the recording of a meeting is, whether it is over or not; the program only links to it. */
@Controller
class RecordingPages {

    private final Meetings meetings;
    private final KeepsMeetings keeps;
    private final Bodies bodies;
    private final Templates templates;
    private final Clock clock;

    RecordingPages(Meetings meetings, KeepsMeetings keeps, Bodies bodies, Templates templates, Clock clock) {
        this.meetings = meetings;
        this.keeps = keeps;
        this.bodies = bodies;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/meetings/{id}/recording")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        return new Page(form(ui, meeting, meeting.recording(), meeting.lock(), new Mistakes()));
    }

    @PostMapping("/meetings/{id}/recording")
    View set(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = meetings.keptBy(officer, id);
        var form = new MeetingForm(typed);
        var address = form.value("recording");
        var mistakes = new Mistakes();
        if (!address.isEmpty() && !MeetingForm.isSafeAddress(address))
            mistakes.on("recording", "meetings.mistake.recording");
        if (!mistakes.none()) return Page.again(form(ui, before, address, form.knownLock(), mistakes));
        factor.demand();
        try {
            keeps.record(before, before.recorded(address, form.knownLock(), clock.instant()), officer);
        } catch (RuleBroken broken) {
            mistakes.on("recording", broken.refusal().key());
            return new Page(form(ui, before, address, form.knownLock(), mistakes), HttpStatus.CONFLICT);
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("recording", "web.mistake.overtaken");
            var current = meetings.keptBy(officer, id);
            return new Page(form(ui, current, address, current.lock(), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    private JteModel form(Ui ui, Meeting meeting, String address, long lock, Mistakes mistakes) {
        return templates.meetingsRecording(ui, meeting, bodies.session(meeting.session()), address, lock, mistakes);
    }
}
