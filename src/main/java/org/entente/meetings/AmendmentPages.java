package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.process.bodies.Bodies;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Officers put an oral amendment right that was recorded otherwise than it was read out. */
@Controller
class AmendmentPages {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 500;

    private final Agenda agenda;
    private final Amendments amendments;
    private final Bodies bodies;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AmendmentPages(
            Agenda agenda,
            Amendments amendments,
            Bodies bodies,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.agenda = agenda;
        this.amendments = amendments;
        this.bodies = bodies;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}/agenda/amendments/{number}/correction")
    View correct(Ui ui, Delegate officer, @PathVariable UUID id, @PathVariable int number) {
        officer.asOfficer();
        var form = AmendmentForm.of(amendment(id, number), corrected(id, number));
        return new Page(form(ui, id, number, form, new Mistakes()));
    }

    @PostMapping("/sessions/{id}/agenda/amendments/{number}/correction")
    View correct(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @PathVariable int number,
            @ModelAttribute AmendmentForm form) {
        officer.asOfficer();
        var mistakes = new Mistakes().text("text", form.text(), LONGEST).text("reason", form.reason(), LONGEST_REASON);
        if (Language.of(form.language()).isEmpty()) mistakes.on("language", "web.mistake.choice");
        if (!mistakes.none()) return Page.again(form(ui, id, number, form, mistakes));
        factor.demand();
        if (amendment(id, number).equals(form.amendment()))
            return Page.again(form(ui, id, number, form, mistakes.on("text", "meetings.mistake.amendment")));
        if (isCorrected(id, number, form, ui.language(), officer.person()))
            return Redirect.to("/sessions/" + id + "/agenda");
        mistakes.on("text", "web.mistake.overtaken");
        return new Page(form(ui, id, number, form.withLock(corrected(id, number)), mistakes), HttpStatus.CONFLICT);
    }

    /** Where nobody else was faster; whoever comes second waits until the first is done. */
    private boolean isCorrected(UUID session, int number, AmendmentForm form, Language language, UUID by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            agenda.hold(session);
            if (!form.lock().equals(corrected(session, number))) return false;
            var before = amendment(session, number);
            var now = clock.instant();
            var correction = new AmendmentCorrection(number, before, form.reason(), language, now);
            amendments.correct(session, correction, form.amendment(), by);
            events.publishEvent(new AmendmentCorrected(
                    session,
                    number,
                    Map.of(before.language().code(), before.text()),
                    Map.of(form.language(), form.text(), "reason", form.reason()),
                    by,
                    now));
            return true;
        }));
    }

    private AgendaAdoption.Amendment amendment(UUID session, int number) {
        var recorded = agenda.adoption(session).map(AgendaAdoption::amendments).orElse(List.of());
        if (number < 1 || number > recorded.size()) throw new RuleBroken(Refusal.NO_AMENDMENT);
        return recorded.get(number - 1);
    }

    /** How often it has been put right already. */
    private String corrected(UUID session, int number) {
        return Long.toString(amendments.corrections(session).stream()
                .filter(each -> each.amendment() == number)
                .count());
    }

    private JteModel form(Ui ui, UUID session, int number, AmendmentForm form, Mistakes mistakes) {
        amendment(session, number);
        return templates.meetingsAmendment(ui, bodies.session(session), number, form, mistakes);
    }
}
