package org.entente.stakeholders;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.documents.StoredFile;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does with its application, and what the secretariat finds of it. */
@Component
class KeepsApplications {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Papers papers;
    private final KnownOrganisations known;
    private final InByCycle inByCycle;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsApplications(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Papers papers,
            KnownOrganisations known,
            InByCycle inByCycle,
            Parties parties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.papers = papers;
        this.known = known;
        this.inByCycle = inByCycle;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever presses twice has begun one. */
    @Transactional
    public Application begin(Accreditation accreditation, Language language, Delegate by) {
        var before = applications.of(accreditation.id(), by.delegation());
        if (before.isPresent()) return before.get();
        mustNotBeIn(accreditation, by.delegation());
        var party = parties.get(new PartyId(by.delegation()));
        var blank = Application.begun(UUID.randomUUID(), accreditation, party, language, clock.instant());
        var begun = known.listed(party.id()).map(blank::filledIn).orElse(blank);
        if (!applications.add(begun)) throw new RuleBroken(Refusal.APPLIED_ALREADY);
        return begun;
    }

    /** Who is accredited for the cycle is asked nothing again, and States are asked nothing of it again. */
    private void mustNotBeIn(Accreditation where, UUID party) {
        if (inByCycle.where(where, party).isPresent()) throw new RuleBroken(Refusal.IN_BY_CYCLE);
    }

    @Transactional
    public void fillIn(Application known, Profile words, List<ContactPerson> contacts) {
        applications.save(known.filledIn(words));
        applications.keep(known.id(), contacts);
    }

    @Transactional
    public void submit(Application known, Delegate by) {
        applications.holdDraft(known.id());
        var now = clock.instant();
        var to = accreditations.get(known.accreditation());
        if (known.submittedAt() == null) mustNotBeIn(to, known.party());
        var hasContact = !applications.contacts(known.id()).isEmpty();
        var sent = known.submit(to, hasContact, papers.hasProof(known.id()), now);
        applications.save(sent);
        events.publishEvent(new ApplicationSubmitted(sent.id(), sent.party(), sent.lane(), by.person(), now));
    }

    /** What stands on a list is decided at its closing instant, also where nobody has written that down yet. */
    @Transactional
    public void withdraw(Application known, Delegate by) {
        var list = known.circulation();
        if (list != null) circulations.holdOpen(list);
        var now = clock.instant();
        if (list != null && known.isCirculated()) circulations.get(list).mustRun(now);
        applications.save(known.withdraw(now));
        events.publishEvent(new ApplicationWithdrawn(known.id(), known.party(), by.person(), now));
    }

    /** With consent, in one act; where a proof is still to be added, sending it with the proof is the act. */
    @Transactional
    public Application confirm(Accreditation accreditation, Delegate by) {
        var before = applications.of(accreditation.id(), by.delegation());
        if (before.isPresent()) return before.get();
        mustNotBeIn(accreditation, by.delegation());
        var earlier = applications
                .earlier(accreditation.id(), by.delegation())
                .orElseThrow(() -> new RuleBroken(
                        applications.isTurnedDownSince(accreditation.id(), by.delegation())
                                ? Refusal.TURNED_DOWN_SINCE
                                : Refusal.NOT_RENEWABLE));
        var now = clock.instant();
        var hasProof = papers.hasProof(earlier.id());
        var confirmed = Application.confirmed(UUID.randomUUID(), accreditation, earlier, hasProof, now);
        if (!applications.add(confirmed)) throw new RuleBroken(Refusal.APPLIED_ALREADY);
        applications.keep(confirmed.id(), applications.contacts(earlier.id()));
        papers.of(earlier.id())
                .forEach(each -> papers.add(new Paper(
                        UUID.randomUUID(), confirmed.id(), each.kind(), each.sha256(), each.fileName(), each.at())));
        if (confirmed.isDraft()) return confirmed;
        events.publishEvent(new AccreditationConfirmedAgain(
                confirmed.id(), confirmed.party(), earlier.id(), confirmed.isAccredited(), by.person(), now));
        return confirmed;
    }

    @Transactional
    public void add(Application known, PaperKind kind, StoredFile file, String fileName) {
        applications.holdDraft(known.id());
        if (papers.of(known.id()).size() >= Papers.MOST) throw new RuleBroken(Refusal.TOO_MANY_PAPERS, Papers.MOST);
        papers.add(new Paper(UUID.randomUUID(), known.id(), kind, file.sha256(), fileName, clock.instant()));
    }

    @Transactional
    public void remove(Application known, Paper paper) {
        applications.holdDraft(known.id());
        papers.remove(paper.id());
    }

    @Transactional
    public void complete(Application known, Delegate by) {
        var now = clock.instant();
        var complete = known.complete(now);
        applications.save(complete);
        events.publishEvent(
                complete.isAccredited()
                        ? new ApplicationDecided(known.id(), known.party(), true, by.person(), now)
                        : new ApplicationCompleted(known.id(), known.party(), by.person(), now));
    }

    @Transactional
    public void askAgain(Application known, String question, Delegate by) {
        applications.save(known.askAgain(question));
        events.publishEvent(
                new ApplicationAskedAgain(known.id(), known.party(), question, by.person(), clock.instant()));
    }
}
