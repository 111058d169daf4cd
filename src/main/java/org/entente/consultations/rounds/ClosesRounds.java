package org.entente.consultations.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that a round is over when its deadline has passed; from then on its answers are everybody's to read. */
@Component
class ClosesRounds implements Deadline {

    static final String NAME = "round";

    private final Rounds rounds;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClosesRounds(Rounds rounds, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.rounds = rounds;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        return rounds.running().stream().collect(Collectors.toMap(Round::id, Round::closesAt));
    }

    /** A round that is gone with the demonstration, or closed already, is nobody's business any more. */
    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(transaction.execute(status -> {
            rounds.holdClosed(of);
            return rounds.find(of).filter(round -> !round.isClosed()).flatMap(this::closeIfDue);
        }));
    }

    private Optional<Instant> closeIfDue(Round round) {
        var now = clock.instant();
        if (!round.isDue(now)) return Optional.of(round.closesAt());
        close(round.closeAtDeadline(now), null, now);
        return Optional.empty();
    }

    /** In the transaction of whoever closes it. */
    void close(Round closed, @Nullable UUID by, Instant now) {
        rounds.save(closed, by);
        var over = Objects.requireNonNull(closed.closedAt());
        events.publishEvent(new RoundClosed(closed.id(), over, closed.closedBecause(), by, now));
    }
}
