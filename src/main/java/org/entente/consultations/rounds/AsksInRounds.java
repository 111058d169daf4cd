package org.entente.consultations.rounds;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.consultations.propositions.RunningRounds;
import org.springframework.stereotype.Component;

/** While a round asks a party about a proposition, its answer is given there and nowhere else. */
@Component
class AsksInRounds implements RunningRounds {

    private final Rounds rounds;
    private final Clock clock;

    AsksInRounds(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public Optional<String> asking(UUID proposition, UUID party) {
        var now = clock.instant();
        return rounds.running().stream()
                .filter(round -> round.isOpen(now) && round.asks(party))
                .filter(round -> round.propositions().contains(proposition))
                .map(round -> round.path() + "#p-" + proposition)
                .findFirst();
    }
}
