package org.entente.stakeholders.participation;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.AlreadyHeld;
import org.entente.consultations.Incoming;
import org.entente.consultations.StatementState;
import org.entente.consultations.TakesStatements;
import org.entente.documents.FileStore;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.Accreditations;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does with a contribution, what the secretariat finds of it, and what the Chair decides. */
@Component
class KeepsContributions {

    static final String FILE = "contribution.txt";

    /** Of one organisation, to one accreditation, that nobody has read yet. */
    static final int MOST_WAITING = 5;

    private final Contributions contributions;
    private final ContributionRecords records;
    private final Admission admission;
    private final Accreditations accreditations;
    private final TakesStatements takes;
    private final FileStore files;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsContributions(
            Contributions contributions,
            ContributionRecords records,
            Admission admission,
            Accreditations accreditations,
            TakesStatements takes,
            FileStore files,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contributions = contributions;
        this.records = records;
        this.admission = admission;
        this.accreditations = accreditations;
        this.takes = takes;
        this.files = files;
        this.events = events;
        this.clock = clock;
    }

    /** Why an organisation may give nothing to it now; that is told before anything is typed, and again when it is sent. */
    void mustTake(Accreditation to, UUID organisation) {
        if (admission.isOver(to)) throw new RuleBroken(Refusal.OVER);
        if (!to.modality().writtenInput() && !admission.as(to, organisation).isIn())
            throw new RuleBroken(Refusal.ACCREDITED_ONLY);
        if (contributions.waiting(to.id(), organisation) >= MOST_WAITING)
            throw new RuleBroken(Refusal.TOO_MANY_WAIT, MOST_WAITING);
    }

    /** The same form sent twice gives one. */
    @Transactional
    public Contribution give(Accreditation to, ContributionForm form, Delegate by) {
        var organisation = by.delegation();
        contributions.hold(to.id(), organisation);
        var there = contributions.find(form.id());
        if (there.isPresent())
            return there.filter(each -> each.party().equals(organisation)).orElseThrow(NoSuchElementException::new);
        mustTake(to, organisation);
        var given = form.given(to, organisation, admission.as(to, organisation), clock.instant());
        if (contributions.holds(to.id(), given.session(), organisation, form.text()))
            throw new RuleBroken(Refusal.GIVEN_ALREADY);
        if (!contributions.add(given, form.text())) throw new NoSuchElementException();
        events.publishEvent(
                new ContributionGiven(given.id(), organisation, to.id(), given.label(), by.person(), given.givenAt()));
        return given;
    }

    @Transactional
    public void publish(Contribution known, @Nullable UUID by) {
        known.mustWait();
        var now = clock.instant();
        var published = known.publish(brought(known, by), now);
        contributions.save(published);
        events.publishEvent(new ContributionPublished(known.id(), known.party(), statement(published), by, now));
    }

    @Transactional
    public void decline(Contribution known, ContributionGround ground, String reason, Delegate by) {
        var now = clock.instant();
        contributions.save(known.decline(ground, reason, now));
        events.publishEvent(new ContributionDeclined(known.id(), known.party(), ground, reason, by.person(), now));
    }

    @Transactional
    public void appeal(Contribution known, String words, Delegate by) {
        contributions.save(known.appeal(words));
        events.publishEvent(new ContributionAppealed(known.id(), known.party(), words, by.person(), clock.instant()));
    }

    @Transactional
    public void decide(Contribution known, boolean published, String reason, Delegate chair) {
        known.mustBeAppealed();
        var now = clock.instant();
        contributions.save(
                published ? known.overturn(brought(known, chair.person()), reason, now) : known.uphold(reason, now));
        events.publishEvent(
                new ContributionAppealDecided(known.id(), known.party(), published, reason, chair.person(), now));
    }

    @Transactional
    public void withdraw(Contribution known, Delegate by) {
        contributions.save(known.withdraw());
        events.publishEvent(new ContributionWithdrawn(known.id(), known.party(), by.person(), clock.instant()));
    }

    private static UUID statement(Contribution published) {
        return Objects.requireNonNull(published.statement());
    }

    /** As a statement of the record: split, tagged and cited as any other, and its organisation’s own. */
    private UUID brought(Contribution known, @Nullable UUID by) {
        var record = records.opened(accreditations.get(known.accreditation()), known.session(), by);
        var file = files.keep(contributions.words(known.id()));
        try {
            return takes.take(record, incoming(known), file.sha256(), FILE, by, nothingMore -> {})
                    .statement()
                    .id();
        } catch (AlreadyHeld held) {
            throw new RuleBroken(Refusal.SAID_ALREADY);
        }
    }

    private static Incoming incoming(Contribution known) {
        return new Incoming(
                known.party(),
                null,
                List.of(),
                known.language().code(),
                Dates.day(known.givenAt()),
                false,
                StatementState.PUBLISHED,
                false,
                Audience.PUBLIC,
                false);
    }
}
