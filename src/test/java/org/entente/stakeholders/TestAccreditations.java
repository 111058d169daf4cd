package org.entente.stakeholders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.FileStore;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Cycle;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.process.bodies.TestBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accreditations among fictitious States and organisations, for tests of any room. */
@Component
public class TestAccreditations {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Circulations circulations;
    private final Objections objections;
    private final Papers papers;
    private final FileStore files;
    private final StakeholderRequests requests;
    private final TestBodies bodies;
    private final Parties parties;
    private final TransactionTemplate transaction;

    TestAccreditations(
            Accreditations accreditations,
            Applications applications,
            Circulations circulations,
            Objections objections,
            Papers papers,
            FileStore files,
            StakeholderRequests requests,
            TestBodies bodies,
            Parties parties,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.objections = objections;
        this.papers = papers;
        this.files = files;
        this.requests = requests;
        this.accreditations = accreditations;
        this.applications = applications;
        this.circulations = circulations;
        this.bodies = bodies;
        this.parties = parties;
    }

    public Accreditation open() {
        return open(ObjectionAudience.STATES_ON_REQUEST, RenewalRule.BY_CONFIRMATION);
    }

    Accreditation open(ObjectionAudience sees, RenewalRule renewal) {
        return open(bodies.fictitious().id(), sees, renewal, true, SideEventRule.WITH_STATE);
    }

    /** To a session, or, where there is none, to a whole process. */
    public Accreditation open(@Nullable UUID session, boolean writtenInput, SideEventRule sideEvents) {
        return open(session, ObjectionAudience.CHAIR, RenewalRule.NONE, writtenInput, sideEvents);
    }

    /** To every session of a cycle. */
    public Accreditation open(Cycle cycle, RenewalRule renewal) {
        var modality = new Modality(
                "A/TEST/1",
                10,
                ObjectionAudience.CHAIR,
                true,
                true,
                true,
                SideEventRule.ALONE,
                renewal,
                Names.of(Language.EN, "Regional consultations are open."));
        var years = AccreditationCycle.of(cycle);
        var accreditation = new Accreditation(
                UUID.randomUUID(),
                cycle.process(),
                null,
                years,
                Names.of(Language.EN, "Accreditation to the cycle of a test"),
                modality,
                now().plus(Duration.ofDays(30)),
                years.lastDay(),
                true,
                0);
        accreditations.add(accreditation, null, now());
        return accreditation;
    }

    /** To a session that is not of the demonstration. */
    Accreditation real() {
        var like = open();
        var real = new Accreditation(
                UUID.randomUUID(),
                like.process(),
                bodies.session().id(),
                null,
                Names.of(Language.EN, "Accreditation of the record"),
                like.modality(),
                like.receivesUntil(),
                like.endsOn(),
                false,
                0);
        accreditations.add(real, null, now());
        return real;
    }

    private Accreditation open(
            @Nullable UUID session,
            ObjectionAudience sees,
            RenewalRule renewal,
            boolean writtenInput,
            SideEventRule sideEvents) {
        var modality = new Modality(
                "A/TEST/1",
                10,
                sees,
                true,
                true,
                writtenInput,
                sideEvents,
                renewal,
                Names.of(Language.EN, "Regional consultations are open."));
        var accreditation = new Accreditation(
                UUID.randomUUID(),
                DemonstratedBodies.PROCESS,
                session,
                null,
                Names.of(Language.EN, "Accreditation of a test"),
                modality,
                now().plus(Duration.ofDays(30)),
                LocalDate.parse("2099-12-31"),
                true,
                0);
        accreditations.add(accreditation, null, now());
        return accreditation;
    }

    /** By code; a State that nobody has heard of, once. */
    public Party state(String code, String name) {
        return party(code, name, Kind.STATE);
    }

    public Party organisation(String code, String name) {
        return party(code, name, Kind.STAKEHOLDER);
    }

    /** An organisation that is not of the demonstration. */
    Party registered(String code, String name) {
        return parties.called(code)
                .orElseGet(() -> Objects.requireNonNull(transaction.execute(status -> parties.get(
                        parties.addStakeholder(code, Names.of(Language.EN, name), "A test", null, now())))));
    }

    private Party party(String code, String name, Kind kind) {
        return parties.called(code)
                .orElseGet(() -> parties.get(parties.addFictitious(code, kind, Names.of(Language.EN, name))));
    }

    /** With what it needs, and nothing more asked of it. */
    Application complete(Accreditation accreditation, Party of, Party seat) {
        return with(accreditation, of, seat, OrganisationKind.NGO, ConsultativeStatus.NONE);
    }

    Application with(
            Accreditation accreditation, Party of, Party seat, OrganisationKind kind, ConsultativeStatus status) {
        var profile = new Profile(
                of.name(Language.EN),
                "https://" + of.code().toLowerCase(Locale.ROOT) + ".example",
                seat.id().id(),
                kind,
                "It measures outages.",
                Language.EN,
                status);
        var draft = Application.begun(UUID.randomUUID(), accreditation, of, Language.EN, now())
                .filledIn(profile);
        var sent = draft.submit(accreditation, true, true, now()).complete(now());
        applications.add(sent);
        applications.keep(sent.id(), List.of(new ContactPerson("Ada Test", "ada@example.org")));
        return sent;
    }

    /** No State has objected. */
    public Application accredited(Accreditation accreditation, Party of, Party seat) {
        var list = circulated(accreditation, complete(accreditation, of, seat));
        var circulated = applications.on(list.id()).getFirst();
        applications.save(circulated.close(false, now()));
        return applications.find(circulated.id()).orElseThrow();
    }

    /** In consultative status. */
    public Application byRight(Accreditation accreditation, Party of, Party seat) {
        return with(accreditation, of, seat, OrganisationKind.ACADEMIA, ConsultativeStatus.SPECIAL);
    }

    /** With a paper that shows so. */
    void proves(Application application) {
        papers.add(new Paper(
                UUID.randomUUID(),
                application.id(),
                PaperKind.STATUS,
                files.keep("%PDF-1.7\n%status").sha256(),
                "status.pdf",
                now()));
    }

    /** Member States have it before them. */
    public void pending(Accreditation accreditation, Party of, Party seat) {
        circulated(accreditation, complete(accreditation, of, seat));
    }

    /** Without a deadline: whoever tests sets it, or starts a node. */
    Circulation circulated(Accreditation accreditation, Instant opened, Instant closes, List<Application> all) {
        var list = new Circulation(
                UUID.randomUUID(),
                accreditation.id(),
                circulations.nextNumber(accreditation.id()),
                opened,
                closes,
                null,
                null,
                null,
                0);
        circulations.add(list, null);
        all.forEach(each -> applications.save(each.circulate(list.id())));
        return list;
    }

    Circulation circulated(Accreditation accreditation, Application... all) {
        var now = now();
        return circulated(
                accreditation, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(12)), Arrays.asList(all));
    }

    /**
     * One of everything, with an objection of one State and a question of another.
     *
     * @return ids by how the address of such a thing begins
     */
    public Map<String, UUID> example(UUID objector, UUID other) {
        var accreditation = open();
        var net = organisation("X-LAM", "Lampedra Centre");
        var seat = parties.get(new PartyId(other));
        var application = complete(accreditation, net, seat);
        var list = circulated(accreditation, application);
        var circulated = applications.find(application.id()).orElseThrow();
        var objection =
                circulated.object(UUID.randomUUID(), list, objector, new ObjectionBasis("", Language.EN), now());
        objections.add(objection, null);
        var inquiry = new ObjectionInquiry(UUID.randomUUID(), application.id(), other, now(), null);
        objections.add(inquiry, UUID.randomUUID());
        var paper = new Paper(
                UUID.randomUUID(),
                application.id(),
                PaperKind.OTHER,
                files.keep("A paper.").sha256(),
                "a.pdf",
                now());
        papers.add(paper);
        return Map.of(
                "/accreditations/",
                accreditation.id(),
                "/applications/",
                application.id(),
                "/circulations/",
                list.id(),
                "/objections/",
                objection.id(),
                "/objection-inquiries/",
                inquiry.id(),
                "/application-papers/",
                paper.id(),
                "/stakeholder-requests/",
                asked("Somebody new", now()).id());
    }

    /** That an organisation asks to come in, and waits. */
    StakeholderRequest asked(String name, Instant at) {
        return asked(name, at, Language.EN);
    }

    StakeholderRequest asked(String name, Instant at, Language language) {
        var id = UUID.randomUUID();
        var request = new StakeholderRequest(
                id,
                name,
                "",
                "Somebody",
                id + "@example.org",
                "",
                language,
                at,
                StakeholderRequest.State.WAITING,
                null,
                "");
        requests.add(request);
        return request;
    }

    public String asks() {
        return asked("Somebody else", now()).path();
    }

    /** A draft of an organisation for something that was just opened. */
    public UUID begun(String organisation) {
        var accreditation = open();
        var begun =
                Application.begun(UUID.randomUUID(), accreditation, parties.coded(organisation), Language.EN, now());
        applications.add(begun);
        return begun.id();
    }

    /** An application that waits to be circulated. */
    public UUID waiting(Accreditation accreditation) {
        var state = parties.coded("XAR");
        return complete(accreditation, organisation("X-HOS", "Hospitals"), state)
                .id();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
