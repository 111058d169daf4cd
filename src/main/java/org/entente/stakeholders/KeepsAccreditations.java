package org.entente.stakeholders;

import java.time.Clock;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Officers set an accreditation, and change it until Member States were asked by it. */
@Component
class KeepsAccreditations {

    private final Accreditations accreditations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsAccreditations(Accreditations accreditations, ApplicationEventPublisher events, Clock clock) {
        this.accreditations = accreditations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void set(Accreditation accreditation, Delegate by) {
        var now = clock.instant();
        if (!accreditations.add(accreditation, by.person(), now)) return;
        events.publishEvent(new AccreditationSet(
                accreditation.id(),
                accreditation.process(),
                accreditation.session(),
                accreditation.modality(),
                by.person(),
                now));
    }

    @Transactional
    public void change(Accreditation accreditation, Delegate by) {
        if (accreditations.isFixed(accreditation.id())) throw new RuleBroken(Refusal.FIXED);
        accreditations.save(accreditation);
        events.publishEvent(
                new AccreditationChanged(accreditation.id(), accreditation.modality(), by.person(), clock.instant()));
    }

    /** What was left open is decided once; it is nobody’s answer that States were asked by. */
    @Transactional
    public void decideSideEvents(Accreditation accreditation, SideEventRule rule, Delegate by) {
        if (!rule.isDecided() || !accreditations.decideSideEvents(accreditation.id(), rule))
            throw new RuleBroken(Refusal.SIDE_EVENTS_DECIDED);
        events.publishEvent(new SideEventRuleDecided(accreditation.id(), rule, by.person(), clock.instant()));
    }
}
