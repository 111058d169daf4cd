package org.entente.stakeholders.organisations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.stakeholders.KnownOrganisations;
import org.entente.stakeholders.OrganisationIndex;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes parties of organisations on a list that are like none; those that are like one wait, and an officer says which. */
@Component
class TakesLists {

    /** So many lines in one go, between which others have their turn; what was cut off is brought in again. */
    private static final int AT_ONCE = 200;

    private final OrganisationLists lists;
    private final ListedOrganisations listed;
    private final KnownOrganisations known;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakesLists(
            OrganisationLists lists,
            ListedOrganisations listed,
            KnownOrganisations known,
            Parties parties,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.lists = lists;
        this.listed = listed;
        this.known = known;
        this.parties = parties;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    OrganisationList take(String fileName, ReadsLists.Reading reading) {
        transaction.executeWithoutResult(status -> {
            lists.add(reading.list(), fileName, reading.lines(), clock.instant());
            reading.notes().forEach(note -> lists.note(reading.list(), note));
            events.publishEvent(new OrganisationsListed(reading.list(), fileName, reading.lines(), clock.instant()));
        });
        var all = reading.organisations();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> take(some, fileName));
        }
        return lists.get(reading.list());
    }

    private void take(List<ListedOrganisation> some, String fileName) {
        known.hold();
        var index = known.now();
        for (var each : some) {
            var waits = index.knows(each.name(), each.site());
            var code = KnownOrganisations.code(each.id());
            var taken = waits
                    ? each
                    : each.in(
                            ListedOrganisation.State.ADDED, PartyId.ofCode(code).id());
            if (!listed.add(taken)) continue;
            if (waits) index.waits(each.name(), each.site());
            else add(each, code, each.name(), fileName, null, index);
        }
    }

    private void add(
            ListedOrganisation each,
            String code,
            String name,
            String source,
            @Nullable UUID by,
            OrganisationIndex index) {
        var party = parties.addStakeholder(code, Names.of(each.language(), name), source, by, clock.instant());
        index.name(name, party);
        index.site(each.site(), party);
    }

    /** Nothing is merged: the line stays as it is, and says which party it means. */
    void recognise(ListedOrganisation each, PartyId as, Delegate officer) {
        transaction.executeWithoutResult(status -> {
            known.hold();
            var decided = listed.get(officer, each.id()).become(ListedOrganisation.State.SAME, as.id());
            listed.decide(decided, officer.person(), clock.instant());
            events.publishEvent(new ListedOrganisationRecognised(
                    each.id(), each.list(), as.id(), officer.person(), clock.instant()));
        });
    }

    /** Under a name that no party bears, lest a statement be taken in for the wrong one; false where one does. */
    boolean admit(ListedOrganisation each, String name, Delegate officer) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            known.hold();
            var code = KnownOrganisations.code(each.id());
            var party = PartyId.ofCode(code);
            var decided = listed.get(officer, each.id()).become(ListedOrganisation.State.ANOTHER, party.id());
            if (parties.called(name).isPresent()) return false;
            listed.decide(decided, officer.person(), clock.instant());
            add(each, code, name, lists.get(each.list()).fileName(), officer.person(), known.now());
            events.publishEvent(new ListedOrganisationAdmitted(
                    each.id(), each.list(), party.id(), officer.person(), clock.instant()));
            return true;
        }));
    }
}
