package org.entente.negotiation.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.entente.deadlines.Deadlines;
import org.entente.live.Live;
import org.entente.negotiation.NegotiatedTextAdopted;
import org.entente.negotiation.NegotiatedTextAudienceChanged;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.StatesOfText;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The Chair sets a procedure, puts its closing instant later, or calls it off; each with its deadline in the same breath. */
@Component
class KeepsSilences {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final StatesOfText states;
    private final SilenceProcedures procedures;
    private final Deadlines deadlines;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsSilences(
            NegotiatedTexts texts,
            TextVersions versions,
            StatesOfText states,
            SilenceProcedures procedures,
            Deadlines deadlines,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.versions = versions;
        this.states = states;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Two at once on the same words: the second is told. The same form sent twice is one procedure.
     *
     * @param all whether everybody is asked whom the text is open to
     */
    @Transactional
    public void set(SilenceProcedure asked, boolean all, Delegate by) {
        procedures.holdText(asked.text());
        var text = texts.holdOpen(asked.text());
        var others = procedures.on(asked.text());
        if (others.stream().anyMatch(each -> each.id().equals(asked.id()))) return;
        if (versions.current(asked.text())
                .filter(each -> each.id().equals(asked.version()))
                .isEmpty()) throw new RuleBroken(Refusal.NOT_CURRENT);
        // Whoever lets others in, or shuts one of them out, has done so, or finds this procedure.
        if (!states.mayBeAsked(text, asked.states(), all))
            throw new RuleBroken(Refusal.READERS_CHANGED, states.of(text).size());
        asked.mustNotMeet(others);
        var procedure = asked.numbered(procedures.nextNumber(asked.text()));
        procedures.add(procedure, by.person());
        deadlines.set(EndsSilences.NAME, procedure.id(), procedure.nextInstant(procedure.setAt()));
        events.publishEvent(new SilenceProcedureSet(
                procedure.id(),
                procedure.text(),
                procedure.version(),
                procedure.paragraphs(),
                procedure.states().size(),
                procedure.opensAt(),
                procedure.closesAt(),
                by.person(),
                procedure.setAt()));
    }

    @Transactional
    public void extend(UUID id, Instant until, String reason, Delegate by) {
        procedures.holdClosed(id);
        var before = procedures.keptBy(by, id);
        texts.holdOpen(before.text());
        var now = clock.instant();
        var after = before.extend(until, now);
        procedures.save(after, by.person());
        procedures.record(id, new SilenceExtension(before.closesAt(), until, reason, now), by.person());
        deadlines.set(EndsSilences.NAME, id, after.nextInstant(now));
        events.publishEvent(new SilenceExtended(id, before.closesAt(), until, reason, by.person(), now));
        live.changed(SilencePart.KIND, id);
    }

    @Transactional
    public void callOff(UUID id, String reason, Delegate by) {
        procedures.holdClosed(id);
        var now = clock.instant();
        procedures.save(procedures.keptBy(by, id).callOff(reason, now), by.person());
        deadlines.letGo(EndsSilences.NAME, id);
        events.publishEvent(new SilenceCalledOff(id, reason, by.person(), now));
        live.changed(SilencePart.KIND, id);
    }

    /** States have been given until a stated moment: no gavel takes it from them. */
    @EventListener
    void on(NegotiatedTextAdopted event) {
        for (var each : procedures.on(event.text())) each.mustNotHoldBack(event.at());
    }

    /** Nor does anybody shut out whom it asks: they could neither read what they are silent on nor break silence. */
    @EventListener
    void on(NegotiatedTextAudienceChanged event) {
        var open = states.of(texts.find(event.text()).orElseThrow());
        for (var each : procedures.on(event.text())) each.mustNotShutOut(open, event.at());
    }
}
