package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
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

    private static final int CODE = 8;

    private final StakeholderRequests requests;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetsStakeholdersIn(StakeholderRequests requests, Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** Which it may be already, by name or site in any script; an officer decides. */
    List<Party> like(StakeholderRequest request, Language language) {
        var name = OrganisationKey.ofName(request.name());
        return parties.all(language).stream()
                .filter(each -> each.kind() == Kind.STAKEHOLDER && !each.fictitious())
                .filter(each -> each.names().texts().values().stream()
                        .anyMatch(other -> OrganisationKey.ofName(other).equals(name)))
                .toList();
    }

    @Transactional
    public Party letIn(StakeholderRequest request, String as, Delegate officer) {
        var now = clock.instant();
        var known = as.isEmpty() ? null : parties.coded(as);
        if (known != null && known.kind() != Kind.STAKEHOLDER) throw new NoSuchElementException();
        var party = known != null ? known : add(request, officer, now);
        requests.decide(request, StakeholderRequest.State.LET_IN, party.id().id(), officer.person(), now);
        events.publishEvent(new StakeholderLetIn(request.id(), party.id().id(), known == null, officer.person(), now));
        return party;
    }

    private Party add(StakeholderRequest request, Delegate officer, Instant now) {
        if (parties.called(request.name()).isPresent()) throw new RuleBroken(Refusal.NAME_TAKEN, request.name());
        var code = "ORG-" + request.id().toString().substring(0, CODE).toUpperCase(Locale.ROOT);
        var source = request.site().isEmpty() ? request.name() : request.site();
        return parties.addStakeholder(
                code, Names.of(request.language(), request.name()), source, officer.person(), now);
    }

    @Transactional
    public void turnAway(StakeholderRequest request, Delegate officer) {
        var now = clock.instant();
        requests.decide(request, StakeholderRequest.State.TURNED_AWAY, null, officer.person(), now);
        events.publishEvent(new StakeholderTurnedAway(request.id(), officer.person(), now));
    }
}
