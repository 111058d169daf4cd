package org.entente.meetings.sideevents;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import org.entente.process.bodies.Bodies;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
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

/** Officers give an approved side event another time, room or link. */
@Controller
class SideEventMovePages {

    private final SideEvents sideEvents;
    private final KeepsSideEvents keeps;
    private final Bodies bodies;
    private final Templates templates;
    private final Clock clock;

    SideEventMovePages(SideEvents sideEvents, KeepsSideEvents keeps, Bodies bodies, Templates templates, Clock clock) {
        this.sideEvents = sideEvents;
        this.keeps = keeps;
        this.bodies = bodies;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/side-events/{id}/place")
    View move(Ui ui, Delegate officer, @PathVariable UUID id) {
        var event = sideEvents.keptBy(officer.asOfficer(), id);
        event.mustBeApproved();
        return new Page(form(ui, event, SideEventForm.placed(event), new Mistakes()));
    }

    @PostMapping("/side-events/{id}/place")
    View move(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = sideEvents.keptBy(officer.asOfficer(), id);
        var form = new SideEventForm(typed);
        var mistakes = form.placeMistakes(ui);
        if (!mistakes.none()) return Page.again(form(ui, before, form, mistakes));
        factor.demand();
        before.mustBeApproved();
        try {
            var taken = keeps.move(ui, before, form.placed(ui, before, clock.instant()), form.value("reason"), officer);
            if (!taken.none()) return Page.again(form(ui, before, form, taken));
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("reason", "web.mistake.overtaken");
            var current = sideEvents.keptBy(officer, id);
            return new Page(form(ui, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    private JteModel form(Ui ui, SideEvent event, SideEventForm form, Mistakes mistakes) {
        return templates.sideeventsMove(ui, bodies.session(event.session()), event, form, mistakes);
    }
}
