package org.entente.consultations.propositions;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.consultations.Consultations;
import org.entente.parties.AudienceForm;
import org.entente.parties.AudienceText;
import org.entente.parties.Recipients;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** To change who may read a proposition, and with it the positions on it, is an act with a reason. */
@Controller
class PropositionAudiencePages {

    private final Propositions propositions;
    private final Consultations consultations;
    private final Recipients recipients;
    private final AudienceText audiences;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PropositionAudiencePages(
            Propositions propositions,
            Consultations consultations,
            Recipients recipients,
            AudienceText audiences,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.propositions = propositions;
        this.consultations = consultations;
        this.recipients = recipients;
        this.audiences = audiences;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/propositions/{id}/audience")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        var proposition = propositions.drawnBy(officer.asOfficer(), id);
        var form = AudienceForm.of(proposition.audience(), recipients, officer, proposition.lock());
        return new Page(form(ui, officer, proposition, form, new Mistakes()));
    }

    @PostMapping("/propositions/{id}/audience")
    View change(Ui ui, Delegate officer, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var before = propositions.drawnBy(officer.asOfficer(), id);
        var mistakes = new Mistakes();
        var chosen = form.chosen(
                AudienceForm.choices(), recipients, officer, before.audience(), before.fictitious(), true, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, officer, before, form, mistakes));
        factor.demand();
        if (chosen.equals(before.audience())) return Redirect.to(before.path());
        try {
            transaction.executeWithoutResult(status -> {
                propositions.save(before.openTo(chosen, form.knownLock()), officer.person());
                events.publishEvent(new PropositionAudienceChanged(
                        id,
                        recipients.told(before.audience(), ""),
                        recipients.told(chosen, form.reason()),
                        officer.person(),
                        clock.instant()));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            var current = propositions.drawnBy(officer, id);
            mistakes.on("audience", "web.mistake.overtaken");
            return new Page(form(ui, officer, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.path());
    }

    private JteModel form(Ui ui, Delegate officer, Proposition proposition, AudienceForm form, Mistakes mistakes) {
        var consultation = consultations.get(proposition.consultation());
        var trail = List.of(
                new Crumb(consultation.path(), consultation.title(ui.language())),
                new Crumb(proposition.path(), ui.name(proposition.texts())));
        return templates.partiesAudience(
                ui,
                proposition.path(),
                proposition.fictitious(),
                trail,
                audiences.of(proposition.audience(), ui),
                recipients.unknownTo(officer, proposition.audience()).size(),
                AudienceForm.choices(),
                form,
                mistakes);
    }
}
