package org.entente.negotiation.silence;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.live.Live;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what delegations do while silence runs; the clock is read once nobody can end it any more. */
@Component
class TakesBreaks {

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;
    private final SilenceReceipts receipts;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakesBreaks(
            SilenceProcedures procedures,
            SilenceBreaks breaks,
            SilenceReceipts receipts,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.procedures = procedures;
        this.breaks = breaks;
        this.receipts = receipts;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one break; another one of the same State is told of the first. */
    @Transactional
    public void take(
            UUID id, UUID breakId, List<UUID> on, BreakReason reason, BreakVisibility visibility, Delegate by) {
        procedures.holdOpen(id);
        var now = clock.instant();
        var broken = procedures.brokenBy(by, id).broken(breakId, by.delegation(), on, reason, visibility, now);
        if (!breaks.add(broken, by.person())) {
            var before = breaks.standing(id, by.delegation());
            if (before.filter(each -> each.id().equals(breakId)).isPresent()) return;
            throw before.map(each -> new RuleBroken(Refusal.BROKEN_ALREADY, each.at()))
                    .orElseGet(() -> new RuleBroken(Refusal.WITHDRAWN_ALREADY));
        }
        events.publishEvent(
                new SilenceBroken(breakId, id, broken.party(), broken.paragraphs(), visibility, by.person(), now));
        live.changed(SilencePart.KIND, id);
    }

    @Transactional
    public void withdraw(SilenceBreak known, Delegate by) {
        procedures.holdOpen(known.silence());
        var now = clock.instant();
        var procedure = procedures.readableBy(Reader.of(by), known.silence());
        breaks.withdraw(breaks.ownOf(by, known.id()).withdraw(procedure, now), by.person());
        events.publishEvent(new SilenceBreakWithdrawn(known.id(), known.silence(), known.party(), by.person(), now));
        live.changed(SilencePart.KIND, known.silence());
    }

    /** Once; a second time changes nothing. */
    @Transactional
    public void acknowledge(UUID id, Delegate by) {
        procedures.holdOpen(id);
        var now = clock.instant();
        procedures.askedOf(by, id).mustNotBeOver(now);
        if (receipts.add(id, by.delegation(), now, by.person()))
            events.publishEvent(new SilenceReceiptGiven(id, by.delegation(), by.person(), now));
    }
}
