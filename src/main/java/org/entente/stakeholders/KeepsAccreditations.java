package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import org.entente.deadlines.Extension;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers set an accreditation, and change it until Member States were asked by it. */
@Component
class KeepsAccreditations {

    private final Accreditations accreditations;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsAccreditations(
            Accreditations accreditations, Applications applications, ApplicationEventPublisher events, Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void set(Accreditation accreditation, Delegate by) {
        var now = clock.instant();
        var cycle = accreditation.cycle();
        if (!accreditations.add(accreditation, by.person(), now)) return;
        events.publishEvent(new AccreditationSet(
                accreditation.id(),
                accreditation.process(),
                accreditation.session(),
                cycle == null ? null : cycle.id(),
                accreditation.modality(),
                by.person(),
                now));
    }

    /** Nobody begins an application meanwhile: until when they are received, they are to know from the first. */
    @Transactional
    public void change(Accreditation accreditation, Delegate by) {
        var stored = accreditations.hold(accreditation.id());
        if (!stored.receivesUntil().equals(accreditation.receivesUntil()) && applications.areBegunIn(stored.id()))
            throw new RuleBroken(Refusal.BEGUN);
        if (accreditations.isFixed(accreditation.id())) throw new RuleBroken(Refusal.FIXED);
        accreditations.save(accreditation);
        events.publishEvent(
                new AccreditationChanged(accreditation.id(), accreditation.modality(), by.person(), clock.instant()));
    }

    /** As the officer knew it: of two who extend at once, one is told. */
    @Transactional
    public void extend(Accreditation known, Instant until, String reason, Delegate by) {
        var now = clock.instant();
        var after = known.receiveUntil(until, now);
        accreditations.receiveLonger(after);
        var before = known.receivesUntil();
        accreditations.record(known.id(), new Extension(before, until, reason, now), by.person());
        events.publishEvent(new ReceivingExtended(known.id(), before, until, reason, by.person(), now));
    }

    /** What was left open is decided once; it is nobody’s answer that States were asked by. */
    @Transactional
    public void decideSideEvents(Accreditation accreditation, SideEventRule rule, Delegate by) {
        if (!rule.isDecided() || !accreditations.decideSideEvents(accreditation.id(), rule))
            throw new RuleBroken(Refusal.SIDE_EVENTS_DECIDED);
        events.publishEvent(new SideEventRuleDecided(accreditation.id(), rule, by.person(), clock.instant()));
    }
}
