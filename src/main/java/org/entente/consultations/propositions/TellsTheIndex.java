package org.entente.consultations.propositions;

import java.util.Set;
import java.util.UUID;
import org.entente.consultations.ConsultationChanged;
import org.entente.consultations.FictitiousConsultationsLeave;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Propositions are found under their consultation's title, and go with it. */
@Component
class TellsTheIndex {

    private final Propositions propositions;
    private final ApplicationEventPublisher events;

    TellsTheIndex(Propositions propositions, ApplicationEventPublisher events) {
        this.propositions = propositions;
        this.events = events;
    }

    @EventListener
    void on(ConsultationChanged changed) {
        tell(Set.of(changed.consultation()));
    }

    @EventListener
    void on(FictitiousConsultationsLeave leaving) {
        tell(leaving.consultations());
    }

    private void tell(Set<UUID> consultations) {
        events.publishEvent(new WholesChanged(PropositionShelf.NAME, Set.copyOf(propositions.of(consultations))));
    }
}
