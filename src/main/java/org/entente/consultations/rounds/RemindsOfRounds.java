package org.entente.consultations.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadline;
import org.entente.deadlines.Deadlines;
import org.entente.notifications.Tells;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two days before a round is over, those whom it asks are told so; once for each deadline that it has. */
@Component
class RemindsOfRounds implements Deadline {

    private static final String NAME = "round-reminder";
    private static final Duration BEFORE = Duration.ofDays(2);

    private final Rounds rounds;
    private final Tells tells;
    private final ObjectProvider<Deadlines> deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindsOfRounds(
            Rounds rounds,
            Tells tells,
            ObjectProvider<Deadlines> deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.rounds = rounds;
        this.tells = tells;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void opened(RoundOpened event) {
        set(event.round(), event.until());
    }

    @EventListener
    void extended(RoundExtended event) {
        set(event.round(), event.after());
    }

    /** A round that is shorter than that needs no reminder. */
    private void set(UUID round, Instant until) {
        var at = Optional.of(until.minus(BEFORE)).filter(before -> before.isAfter(clock.instant()));
        deadlines.getObject().set(NAME, round, at);
    }

    @EventListener
    void closed(RoundClosed event) {
        deadlines.getObject().letGo(NAME, event.round());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        return rounds.running().stream()
                .filter(round -> round.closesAt().minus(BEFORE).isAfter(now))
                .collect(Collectors.toMap(Round::id, round -> round.closesAt().minus(BEFORE)));
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(
                transaction.execute(status -> rounds.find(of).flatMap(this::remind)));
    }

    private Optional<Instant> remind(Round round) {
        var now = clock.instant();
        var at = round.closesAt().minus(BEFORE);
        if (at.isAfter(now)) return Optional.of(at);
        if (round.isOpen(now))
            tells.tell(
                    TellsOfRounds.NAME,
                    round.id(),
                    "SOON_OVER",
                    round.closesAt().toString(),
                    TellsOfRounds.whom(round),
                    null);
        return Optional.empty();
    }
}
