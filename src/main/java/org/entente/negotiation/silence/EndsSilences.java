package org.entente.negotiation.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadline;
import org.entente.live.Live;
import org.entente.negotiation.TextPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what came of silence when the closing instant has passed; and tells open pages when it begins. */
@Component
class EndsSilences implements Deadline {

    static final String NAME = "silence";

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndsSilences(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            Live live,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.live = live;
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
        var now = clock.instant();
        return procedures.running().stream()
                .collect(Collectors.toMap(SilenceProcedure::id, each -> each.nextInstant(now)));
    }

    /** One that is gone with the demonstration, or has ended already, is nobody's business any more. */
    @Override
    public Optional<Instant> passed(UUID of) {
        return Objects.requireNonNull(transaction.execute(status -> {
            procedures.holdClosed(of);
            return procedures.find(of).filter(each -> !each.isEnded()).flatMap(this::tell);
        }));
    }

    private Optional<Instant> tell(SilenceProcedure procedure) {
        var now = clock.instant();
        live.changed(SilencePart.KIND, procedure.id());
        live.changed(TextPart.KIND, procedure.text());
        if (!procedure.isDue(now)) return Optional.of(procedure.nextInstant(now));
        conclude(procedure, now);
        return Optional.empty();
    }

    private void conclude(SilenceProcedure procedure, Instant now) {
        var standing =
                breaks.facts(procedure.id()).stream().filter(BreakFact::stands).toList();
        var ended = procedure.conclude(!standing.isEmpty(), now);
        procedures.save(ended, null);
        events.publishEvent(new SilenceEnded(
                ended.id(),
                ended.text(),
                ended.version(),
                Objects.requireNonNull(ended.outcome()),
                on(standing),
                ended.closesAt(),
                null,
                now));
    }

    private static List<UUID> on(List<BreakFact> standing) {
        return standing.stream().anyMatch(BreakFact::isOfAll)
                ? List.of()
                : standing.stream()
                        .flatMap(each -> each.paragraphs().stream())
                        .distinct()
                        .toList();
    }
}
