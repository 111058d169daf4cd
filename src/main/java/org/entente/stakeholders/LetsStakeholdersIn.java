package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a party of an organisation that asked, or finds the one that it is already; who comes in for it, is invited as everybody. */
@Component
class LetsStakeholdersIn {

    private final StakeholderRequests requests;
    private final KnownOrganisations known;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetsStakeholdersIn(
            StakeholderRequests requests,
            KnownOrganisations known,
            Parties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.known = known;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** Which each of them may be already, by name or site in any script; an officer decides. */
    Map<UUID, List<Party>> like(List<StakeholderRequest> all, Language language) {
        var index = known.now();
        var like = new HashMap<UUID, List<Party>>();
        for (var each : all) {
            var found = known.like(index, each.name(), each.site(), language).stream()
                    .filter(party -> party.kind() == Kind.STAKEHOLDER)
                    .toList();
            like.put(each.id(), found);
        }
        return like;
    }

    @Transactional
    public Party letIn(StakeholderRequest request, String as, Delegate officer) {
        known.hold();
        var now = clock.instant();
        var same = as.isEmpty() ? null : parties.coded(as);
        if (same != null && same.kind() != Kind.STAKEHOLDER) throw new NoSuchElementException();
        var party = same != null ? same : add(request, officer, now);
        requests.letIn(request, party.id().id(), officer.person(), now);
        events.publishEvent(new StakeholderLetIn(request.id(), party.id().id(), same == null, officer.person(), now));
        return party;
    }

    private Party add(StakeholderRequest request, Delegate officer, Instant now) {
        if (parties.called(request.name()).isPresent()) throw new RuleBroken(Refusal.NAME_TAKEN, request.name());
        var code = KnownOrganisations.code(request.id());
        var source = request.site().isEmpty() ? request.name() : request.site();
        return parties.get(parties.addStakeholder(
                code, Names.of(request.language(), request.name()), source, officer.person(), now));
    }

    /** The answer is for whoever asked, and for officers; the record has that there was one. */
    @Transactional
    public void turnAway(StakeholderRequest request, String answer, Delegate officer) {
        var now = clock.instant();
        requests.turnAway(request, answer, officer.person(), now);
        events.publishEvent(new StakeholderTurnedAway(request.id(), officer.person(), now));
    }
}
