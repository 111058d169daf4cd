package org.entente.consultations.propositions;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.ConsultationChanged;
import org.entente.consultations.FictitiousConsultationsLeave;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Propositions are found under their consultation's title, and go with it; what is said of them, with them. */
@Component
class TellsTheIndex {

    private final Propositions propositions;
    private final Positions positions;
    private final ApplicationEventPublisher events;

    TellsTheIndex(Propositions propositions, Positions positions, ApplicationEventPublisher events) {
        this.propositions = propositions;
        this.positions = positions;
        this.events = events;
    }

    @EventListener
    void on(ConsultationChanged changed) {
        tell(Set.of(changed.consultation()));
    }

    @EventListener
    void on(FictitiousConsultationsLeave leaving) {
        tell(leaving.consultations());
        // When it is looked for, none of them says any more of which proposition it was.
        var gone = positions.on(propositions.of(leaving.consultations()));
        events.publishEvent(new WholesChanged(PositionShelf.NAME, gone));
    }

    @EventListener
    void on(PositionTaken taken) {
        changed(Set.of(taken.proposition()));
    }

    @EventListener
    void on(PositionsRevealed revealed) {
        changed(positions.asked(revealed.round()));
    }

    private void tell(Set<UUID> consultations) {
        changed(propositions.of(consultations));
    }

    /** With all that is said of them. */
    private void changed(Collection<UUID> these) {
        events.publishEvent(new WholesChanged(PropositionShelf.NAME, Set.copyOf(these)));
    }
}
