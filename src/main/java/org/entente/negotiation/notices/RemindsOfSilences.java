package org.entente.negotiation.notices;

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
import org.entente.negotiation.silence.SilenceCalledOff;
import org.entente.negotiation.silence.SilenceExtended;
import org.entente.negotiation.silence.SilenceProcedure;
import org.entente.negotiation.silence.SilenceProcedureSet;
import org.entente.negotiation.silence.SilenceProcedures;
import org.entente.notifications.Tells;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A day before silence is over, the States that are in it are told so; once for each closing instant that it has. */
@Component
class RemindsOfSilences implements Deadline {

    private static final String NAME = "silence-reminder";
    private static final Duration BEFORE = Duration.ofDays(1);

    private final SilenceProcedures procedures;
    private final Tells tells;
    private final ObjectProvider<Deadlines> deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindsOfSilences(
            SilenceProcedures procedures,
            Tells tells,
            ObjectProvider<Deadlines> deadlines,
            TransactionTemplate transaction,
            Clock clock) {
        this.procedures = procedures;
        this.tells = tells;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void set(SilenceProcedureSet event) {
        set(event.silence(), event.closesAt());
    }

    @EventListener
    void extended(SilenceExtended event) {
        set(event.silence(), event.after());
    }

    @EventListener
    void calledOff(SilenceCalledOff event) {
        deadlines.getObject().letGo(NAME, event.silence());
    }

    /** Silence that is shorter than that was told of when it was set. */
    private void set(UUID silence, Instant until) {
        var at = until.minus(BEFORE);
        if (at.isAfter(clock.instant())) deadlines.getObject().set(NAME, silence, at);
        else deadlines.getObject().letGo(NAME, silence);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        return procedures.running().stream()
                .filter(each -> at(each).isAfter(now))
                .collect(Collectors.toMap(SilenceProcedure::id, RemindsOfSilences::at));
    }

    private static Instant at(SilenceProcedure procedure) {
        return procedure.closesAt().minus(BEFORE);
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(
                transaction.execute(status -> procedures.find(of).flatMap(this::remind)));
    }

    private Optional<Instant> remind(SilenceProcedure procedure) {
        var now = clock.instant();
        if (at(procedure).isAfter(now)) return Optional.of(at(procedure));
        if (!procedure.isEnded() && !procedure.isDue(now))
            tells.tell(
                    TellsOfSilences.NAME,
                    procedure.id(),
                    TellsOfSilences.SOON_OVER,
                    procedure.closesAt().toString(),
                    TellsOfSilences.whom(procedure),
                    null);
        return Optional.empty();
    }
}
