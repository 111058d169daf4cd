package org.entente.consultations.rounds;

import org.entente.consultations.FictitiousConsultationsLeave;
import org.entente.deadlines.Deadlines;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rounds of the demonstration go with it, and so do their deadlines. */
@Component
class GoesWithTheDemonstration {

    private final Rounds rounds;
    private final Deadlines deadlines;

    GoesWithTheDemonstration(Rounds rounds, Deadlines deadlines) {
        this.rounds = rounds;
        this.deadlines = deadlines;
    }

    @EventListener
    void on(FictitiousConsultationsLeave leaving) {
        rounds.running().stream()
                .filter(round -> leaving.consultations().contains(round.consultation()))
                .forEach(round -> deadlines.letGo(ClosesRounds.NAME, round.id()));
    }
}
