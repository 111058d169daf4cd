package org.entente.negotiation.notices;

import java.time.Clock;
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

/** Before silence is over, the States that are in it are told so; once for each closing instant that it has. */
@Component
class RemindsOfSilences implements Deadline {

    private static final String NAME = "silence-reminder";

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
        set(event.silence());
    }

    @EventListener
    void extended(SilenceExtended event) {
        set(event.silence());
    }

    @EventListener
    void calledOff(SilenceCalledOff event) {
        deadlines.getObject().letGo(NAME, event.silence());
    }

    /** Extended so late that the time has passed, it was told of just now. */
    private void set(UUID silence) {
        var at = procedures.find(silence).orElseThrow().endsSoonAt();
        deadlines.getObject().set(NAME, silence, Optional.of(at).filter(soon -> soon.isAfter(clock.instant())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, Instant> running() {
        var now = clock.instant();
        return procedures.running().stream()
                .filter(each -> each.endsSoonAt().isAfter(now))
                .collect(Collectors.toMap(SilenceProcedure::id, SilenceProcedure::endsSoonAt));
    }

    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(
                transaction.execute(status -> procedures.find(of).flatMap(this::remind)));
    }

    private Optional<Instant> remind(SilenceProcedure procedure) {
        var now = clock.instant();
        if (procedure.endsSoonAt().isAfter(now)) return Optional.of(procedure.endsSoonAt());
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
