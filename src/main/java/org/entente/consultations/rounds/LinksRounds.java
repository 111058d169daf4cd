package org.entente.consultations.rounds;

import java.time.Clock;
import java.util.List;
import org.entente.consultations.Consultation;
import org.entente.consultations.OnConsultation;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a consultation's page, the way to its rounds. */
@Component
class LinksRounds implements OnConsultation {

    private final Rounds rounds;
    private final Clock clock;

    LinksRounds(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<Link> on(Consultation consultation, Ui ui) {
        var here = rounds.in(consultation.id());
        if (here.isEmpty()) return List.of();
        var now = clock.instant();
        var note = here.stream()
                .filter(round -> round.isOpen(now))
                .findFirst()
                .map(round -> ui.localize("rounds.until", ui.moment(round.closesAt(), round.zone())))
                .orElseGet(() -> ui.localize("rounds.count", here.size()));
        return List.of(new Link(consultation.path() + "/rounds", ui.localize("rounds.title"), note));
    }
}
