package org.entente.consultations.rounds;

import java.time.Clock;
import java.util.List;
import org.entente.consultations.Consultations;
import org.entente.web.Delegate;
import org.entente.web.HappeningNow;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen: rounds that run, with their deadline; they wait for whomever they ask. */
@Component
class RoundsNow implements HappeningNow {

    private final Rounds rounds;
    private final Consultations consultations;
    private final Clock clock;

    RoundsNow(Rounds rounds, Consultations consultations, Clock clock) {
        this.rounds = rounds;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public List<Item> happening(Ui ui) {
        var now = clock.instant();
        var party = ui.reader().delegate().map(Delegate::party).orElse(null);
        return rounds.running().stream()
                .filter(round -> round.isOpen(now) && !round.propositions().isEmpty())
                .map(round -> item(ui, round, round.asks(party)))
                .toList();
    }

    private Item item(Ui ui, Round round, boolean waits) {
        var consultation = consultations.get(round.consultation());
        return new Item(
                round.path(),
                ui.localize("rounds.number", round.number()) + " · " + consultation.title(ui.language()),
                ui.language().code(),
                ui.localize("rounds.asks", round.propositions().size()),
                round.closesAt(),
                waits,
                round.fictitious());
    }
}
