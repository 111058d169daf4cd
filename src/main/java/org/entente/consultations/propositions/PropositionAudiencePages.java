package org.entente.consultations.propositions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.consultations.Consultations;
import org.entente.parties.AudienceForm;
import org.entente.parties.ChangesAudience;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** To change who may read a proposition, and with it the positions on it, is an act with a reason. */
@Controller
class PropositionAudiencePages {

    private final Propositions propositions;
    private final Consultations consultations;
    private final ChangesAudience changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PropositionAudiencePages(
            Propositions propositions,
            Consultations consultations,
            ChangesAudience changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.propositions = propositions;
        this.consultations = consultations;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/propositions/{id}/audience")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        return changes.show(ui, officer, thing(ui, propositions.drawnBy(officer.asOfficer(), id)));
    }

    @PostMapping("/propositions/{id}/audience")
    View change(Ui ui, Delegate officer, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var before = propositions.drawnBy(officer.asOfficer(), id);
        return changes.change(
                ui, officer, () -> thing(ui, propositions.drawnBy(officer, id)), form, factor::demand, chosen -> {
                    propositions.save(before.openTo(chosen.audience(), chosen.knownLock()), officer.person());
                    events.publishEvent(new PropositionAudienceChanged(
                            id, chosen.before(), chosen.after(), officer.person(), clock.instant()));
                });
    }

    private ChangesAudience.Thing thing(Ui ui, Proposition proposition) {
        var consultation = consultations.get(proposition.consultation());
        return new ChangesAudience.Thing(
                proposition.path(),
                proposition.path(),
                List.of(
                        new Crumb(consultation.path(), consultation.title(ui.language())),
                        new Crumb(proposition.path(), ui.name(proposition.texts()))),
                proposition.fictitious(),
                true,
                AudienceForm.choices(),
                proposition.audience(),
                proposition.lock());
    }
}
