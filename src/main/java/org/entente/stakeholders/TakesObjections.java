package org.entente.stakeholders;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Member States do while a list is open, and the Chair after that; the clock is read once nobody can end it any more. */
@Component
class TakesObjections {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakesObjections(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.objections = objections;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one objection; another one of the same State is told of the first. */
    @Transactional
    public void take(UUID id, UUID objectionId, ObjectionBasis basis, Delegate by) {
        var list = hold(applications.beforeStateOf(by, id));
        var now = clock.instant();
        var state = by.delegation();
        var made = applications.beforeStateOf(by, id).object(objectionId, circulations.get(list), state, basis, now);
        if (!objections.add(made, by.person())) {
            var before = objections.standing(id, state);
            if (before.filter(each -> each.id().equals(objectionId)).isPresent()) return;
            throw before.map(each -> new RuleBroken(Refusal.OBJECTED_ALREADY, each.at()))
                    .orElseGet(() -> new RuleBroken(Refusal.WITHDRAWN_ALREADY));
        }
        events.publishEvent(new ObjectionMade(objectionId, id, state, by.person(), now));
    }

    @Transactional
    public void withdraw(Objection known, Delegate by) {
        hold(applications.beforeStateOf(by, known.application()));
        var now = clock.instant();
        var of = applications.beforeStateOf(by, known.application());
        objections.save(objections.ownOf(by, known.id()).withdraw(of, now), by.person());
        events.publishEvent(new ObjectionWithdrawn(known.id(), known.application(), known.party(), by.person(), now));
    }

    @Transactional
    public void publish(Objection known, Delegate by) {
        var now = clock.instant();
        var of = applications.beforeStateOf(by, known.application());
        var modality = accreditations.get(of.accreditation()).modality();
        objections.save(objections.ownOf(by, known.id()).publish(modality, now), by.person());
        events.publishEvent(new ObjectionPublished(known.id(), known.application(), known.party(), by.person(), now));
    }

    /** Once the list is over, also for one that its organisation took back while it ran, and where the rule says so. */
    @Transactional
    public void ask(Application about, Delegate by) {
        var modality = accreditations.get(about.accreditation()).modality();
        var list = circulations.get(Objects.requireNonNull(about.circulation()));
        if (modality.sees() != ObjectionAudience.STATES_ON_REQUEST
                || !list.isEnded()
                || about.isOpen()
                || about.isAccredited()) throw new RuleBroken(Refusal.NOT_ON_REQUEST);
        var now = clock.instant();
        var inquiry = new ObjectionInquiry(UUID.randomUUID(), about.id(), by.delegation(), now, null);
        if (!objections.add(inquiry, by.person())) throw new RuleBroken(Refusal.ASKED_ALREADY);
        events.publishEvent(new ObjectionsAskedFor(inquiry.id(), about.id(), inquiry.party(), by.person(), now));
    }

    /** The Chair tells the State that asked of every objection that was made: one telling, and one act, however many there are. */
    @Transactional
    public void disclose(ObjectionInquiry inquiry, Delegate by) {
        var now = clock.instant();
        if (!objections.answer(inquiry.id(), now)) throw new RuleBroken(Refusal.ANSWERED_ALREADY);
        for (var each : objections.all(inquiry.application()))
            objections.disclose(UUID.randomUUID(), each, inquiry.party(), by.person(), now);
        events.publishEvent(new ObjectionDisclosed(inquiry.id(), by.person(), now));
    }

    @Transactional
    public void decide(Application known, boolean accredited, Delegate by) {
        circulations.holdClosed(Objects.requireNonNull(known.circulation()));
        var now = clock.instant();
        var decided = known.decide(accredited, objections.stands(known.id()), now);
        applications.save(decided);
        events.publishEvent(new ApplicationDecided(known.id(), known.party(), accredited, by.person(), now));
    }

    private UUID hold(Application application) {
        var list = Objects.requireNonNull(application.circulation());
        circulations.holdOpen(list);
        return list;
    }
}
