package org.entente.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.sql.Types;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.documents.FileStore;
import org.entente.identity.People;
import org.entente.identity.TestInvitations;
import org.entente.live.SentParts;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.booth.TestBooths;
import org.entente.meetings.calendar.TestAddresses;
import org.entente.meetings.registration.Registrant;
import org.entente.meetings.registration.TestRegistrations;
import org.entente.meetings.sideevents.SideEvent;
import org.entente.meetings.sideevents.TestSideEvents;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.adoption.DeclarationKind;
import org.entente.negotiation.adoption.TestAdoptions;
import org.entente.negotiation.files.TestAmendedFiles;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.BreakVisibility;
import org.entente.negotiation.silence.TestSilences;
import org.entente.notifications.TestSubscriptions;
import org.entente.process.bodies.Bodies;
import org.entente.stakeholders.TestAccreditations;
import org.entente.stakeholders.organisations.TestLists;
import org.entente.stakeholders.participation.TestContributions;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One example of everything that an address of the program can lead to, and one person of every kind to ask for it. */
@Component
public class Examples {

    private static final Set<String> OF_NO_LANGUAGE = Set.of("/api/", "/.well-known/", "/static/", "/actuator");

    private final People people;
    private final JdbcClient jdbc;
    private final ApplicationContext house;
    private final Map<Asking, Delegate> asking = new EnumMap<>(Asking.class);
    private final Map<String, String> byStart = new java.util.LinkedHashMap<>();
    private final Map<String, String> byThing = new java.util.LinkedHashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private String underWay = "";
    private String provision = "";
    private String swapWith = "";
    private String carryTo = "";
    private String waiting = "";

    Examples(People people, JdbcClient jdbc, ApplicationContext house) {
        this.people = people;
        this.jdbc = jdbc;
        this.house = house;
    }

    public Map<Asking, Delegate> asking() {
        return asking;
    }

    /** Once for all tests of a house: what they do to it stays. */
    public void make(MockMvcTester browser) {
        if (!asking.isEmpty()) return;
        asking.put(Asking.OTHER_DELEGATION, people.in("XBE", Role.HEAD));
        asking.put(Asking.ADMINISTRATOR, people.in("XAR", Role.ADMINISTRATOR));
        asking.put(Asking.ADVISER, people.in("XAR", Role.ADVISER));
        asking.put(Asking.DELEGATE, people.in("XAR", Role.DELEGATE));
        asking.put(Asking.HEAD, people.in("XAR", Role.HEAD));
        asking.put(Asking.RAPPORTEUR, people.rapporteur());
        asking.put(Asking.CHAIR, people.in(null, Role.CHAIR));
        asking.put(Asking.OFFICER, people.officer());
        asking.put(Asking.SYSTEM_ADMINISTRATOR, people.in(null, Role.SYSTEM_ADMINISTRATOR));
        asking.put(Asking.ORGANISATION, people.in("X-AMB", Role.HEAD));
        asking.put(Asking.STAKEHOLDER, focalPoint());

        var consultation = id("select id from consultations.consultation where fictitious and organisers <> '{}'");
        open(consultation);
        byStart.put("/consultations/", consultation);
        meetings();
        speakers();
        byStart.put("/reports/", id("select id from consultations.report where fictitious limit 1"));
        propositions();
        byStart.put("/sentences/", id("select id from consultations.sentence order by id limit 1"));
        byStart.put("/imports/", imported(browser, consultation));
        byStart.put("/incoming/", delivered(browser));
        byStart.put(
                "/items/", id("select id from documents.item where delivery = '" + byStart.get("/incoming/") + "'"));
        byStart.put("/persons/", asking.get(Asking.CHAIR).person().toString());
        byStart.put("/elements/", "CAPACITY");
        dialogue();
        byStart.put("/meanings/", id("select id from search.meaning order by id limit 1"));
        byStart.put("/parties/", "KEN");
        byStart.put("/memberships/", id("""
                select m.id from parties.membership m join parties.party p on p.id = m.member
                where p.code = 'KEN' order by m.id limit 1"""));
        byStart.put("/delegations/", "XAR");
        byStart.put("/members/", member(asking.get(Asking.ADVISER)));
        asking.values().forEach(this::keys);
        jdbc.sql("update identity.person set welcomed_at = now() where id = :id")
                .param("id", asking.get(Asking.CHAIR).person())
                .update();
        provider(asking.get(Asking.HEAD));
        provider(asking.get(Asking.OFFICER));
        byStart.put("/sign-in/organisation/", "XAR");
        byStart.put("/subscriptions/", TestSubscriptions.token(house));
        byStart.put("/tokens/", token(asking.get(Asking.ADVISER)));
        byStart.put("/welcome/", TestInvitations.secret(house, "Somebody to come", Role.DELEGATE, "XAR"));
        var published = statement("PUBLISHED", browser, consultation);
        documents();
        byStart.put("/statements/", published);
        given(published);
        byStart.put("/paragraphs/", paragraph(published));

        var draft = statement("DRAFT", browser, consultation);
        byThing.put("/statements/{id} its draft", "/statements/" + draft);
        byThing.put("/paragraphs/{id} of its draft", "/paragraphs/" + paragraph(draft));
        byThing.put("/statements/{id} brought in by the secretariat", "/statements/" + heard());
        audiences().forEach((thing, audience) -> shownTo(thing, audience, browser, consultation));
        byThing.put("/reports/{id} being written", "/reports/" + report(browser, consultation));
        audiencesOfWhatIsKept().forEach((thing, audience) -> {
            byThing.put("/reports/{id} " + thing, "/reports/" + reportTo(audience));
            byThing.put("/propositions/{id} " + thing, "/propositions/" + propositionTo(audience));
        });
        byThing.put("/delegations/{code} the secretariat", "/delegations/secretariat");
        byThing.put("/tokens/{id} the secretariat", "/tokens/" + token(asking.get(Asking.CHAIR)));
        byThing.put("/members/{id} of the secretariat", "/members/" + member(asking.get(Asking.RAPPORTEUR)));
        texts();
        accreditations();
    }

    /** Who invites the Lampedra Centre's people speaks for it too, as is usual where there are few. */
    Delegate focalPoint() {
        var roles = Set.of(Role.ADMINISTRATOR, Role.HEAD);
        return people.with(List.of(new People.Term("X-LAM", roles, true)))
                .reader()
                .signedIn();
    }

    /** What a thing may be open to, as the table has it; the person that is named is Arkavia's adviser alone. */
    private Map<String, Audience> audiences() {
        var other = asking.get(Asking.OTHER_DELEGATION).delegation();
        var person = asking.get(Asking.ADVISER).person();
        return Map.of(
                "open to participants", new Audience(Audience.Kind.PARTICIPANTS, Set.of()),
                "open to States", new Audience(Audience.Kind.STATES, Set.of()),
                "open to a named delegation", new Audience(Audience.Kind.NAMED, Set.of(other)),
                "open to a named person", new Audience(Audience.Kind.NAMED, Set.of(person)),
                "open to those who hold an office", Audience.OFFICERS);
    }

    /** As the form has them of things that the secretariat keeps: it always reads them. */
    private Map<String, Audience> audiencesOfWhatIsKept() {
        var all = new HashMap<String, Audience>();
        audiences().forEach((thing, audience) -> {
            var named = new HashSet<>(audience.named());
            named.add(Delegate.SECRETARIAT);
            all.put(thing, new Audience(audience.kind(), named));
        });
        return all;
    }

    /** With an objection of Arkavia, and a question of the other delegation. */
    private void accreditations() {
        var all = house.getBean(TestAccreditations.class);
        var arkavia = Objects.requireNonNull(asking.get(Asking.HEAD).party());
        var other = Objects.requireNonNull(asking.get(Asking.OTHER_DELEGATION).party());
        all.example(arkavia, other).forEach((start, of) -> byStart.put(start, of.toString()));
        house.getBean(TestLists.class).example().forEach((start, of) -> byStart.put(start, of.toString()));
        byThing.put("/applications/{id} its draft", "/applications/" + all.begun("X-LAM"));
        var open = all.open();
        var contributions = house.getBean(TestContributions.class);
        var lampedra = all.organisation("X-LAM", "Lampedra Centre");
        var given = contributions.given(open, lampedra);
        byStart.put("/contributions/", given.substring(given.lastIndexOf('/') + 1));
        byThing.put("/contributions/{id} published", contributions.published(open, lampedra));
        byThing.put("/contributions/{id} appealed for", contributions.appealed(open, lampedra));
        waiting = all.waiting(open).toString();
        byThing.put("/accreditations/{id} not circulated yet", open.path());
    }

    /** The address of a row with its places filled, in English where it is a page. */
    public String path(Row row, Asking who) {
        var path = row.route().substring(row.route().indexOf('/'));
        // A guest asks for somebody's.
        path = own(path, asking.getOrDefault(who, asking.get(Asking.HEAD)));
        path = path.replace("/following/{kind}/{id}", "/following/consultation/" + byStart.get("/consultations/"));
        path = path.replace("{ending:pdf|docx|akn[.]xml}", "akn.xml")
                .replace("{ending:pdf|docx|akn[.]xml|txt}", "txt")
                .replace("/texts/{language}", "/texts/ar")
                .replace("/static/**", "/static/mark.svg")
                .replace("/actuator/health/**", "/actuator/health/liveness");
        for (var thing : byThing.entrySet()) {
            var end = thing.getKey().indexOf(' ');
            if (row.thing().contains(thing.getKey().substring(end + 1))) {
                path = path.replace(thing.getKey().substring(0, end), thing.getValue());
            }
        }
        path = path.replace("/paragraphs/{paragraph}", "/paragraphs/" + provision);
        for (var example : byStart.entrySet()) {
            if (path.contains(example.getKey() + "{"))
                path = path.replaceAll(example.getKey() + "\\{[a-z0-9]+\\}", example.getKey() + example.getValue());
        }
        assertThat(path).as("an example for " + row.route()).doesNotContain("{");
        return OF_NO_LANGUAGE.stream().anyMatch(path::startsWith) ? path : "/en" + path;
    }

    /** What is one's own is another thing for each who asks; looked up only where it is asked for. */
    private String own(String path, Delegate person) {
        if (path.startsWith("/me/tokens/{id}")) return path.replace("{id}", token(person));
        if (path.startsWith("/me/security/passkeys/{id}"))
            return path.replace("{id}", person.person().toString());
        if (path.startsWith("/me/security/sessions/{id}")) {
            var signIn = "select id from identity.sign_in where person = '%s' limit 1".formatted(person.person());
            return path.replace("{id}", id(signIn));
        }
        var adviser = asking.get(Asking.ADVISER);
        return path.startsWith("/persons/{id}/tokens/{token}")
                ? path.replace("{id}", adviser.person().toString()).replace("{token}", token(adviser))
                : path;
    }

    /** What a form must send so that it is read at all. */
    public Map<String, String> fields(Row row, Asking who) {
        return switch (row.route()) {
            case "POST /me/delegation" ->
                Map.of(
                        "delegation",
                        asking.getOrDefault(who, asking.get(Asking.HEAD))
                                .delegation()
                                .toString());
            case "POST /consultations/{id}/rounds" ->
                Map.of(
                        "proposition", byStart.get("/propositions/"),
                        "date", "2099-01-01",
                        "time", "18:00",
                        "zone", "UTC");
            case "POST /rounds/{id}/answers" -> row.thing().equals("given") ? Map.of("do", "all") : Map.of();
            case "POST /accreditations/{id}/circulations" ->
                Map.of("application", waiting, "closes_on", "2099-01-01", "closes", "23:59");
            case "POST /listed-organisations/{id}/admission" -> Map.of("name", "Nobody called this before");
            case "POST /listed-organisations/{id}/recognition" -> Map.of("as", "KEN");
            case "POST /sessions/{id}/agenda/adoption" -> Map.of("meeting", underWay);
            case "POST /registrants/{id}/confirmation" -> Map.of("lock", "0");
            case "POST /inscriptions/{id}/place" -> Map.of("to", "1");
            case "POST /inscriptions/{id}/swaps" -> Map.of("with", swapWith);
            case "POST /speakers-lists/{id}/carrying" -> Map.of("to", carryTo);
            case "POST /texts/{id}/draft/heading" -> Map.of("kind", "REVISION");
            case "POST /documents/{id}/aliases/removal" -> Map.of("symbol", "A/99/Prov.1");
            case "POST /parties/{code}/memberships/{id}/end" -> Map.of("lastDay", "");
            case "POST /parties/{code}/memberships/{id}/confirmation" -> Map.of("source", "");
            default -> Map.of();
        };
    }

    /** What the form of a consultation says already. */
    public Map<String, String> again(Row row) {
        if (!row.route().equals("POST /consultations/{id}/change")) return Map.of();
        var consultation = byStart.get("/consultations/");
        return Map.of(
                "title_en", "A round",
                "organiser", word("""
                        select p.code from parties.party p join consultations.consultation c on p.id = any(c.organisers)
                        where c.id::text = '%s' limit 1""".formatted(consultation)),
                "rule",
                        word("select rule from consultations.consultation where id::text = '%s'"
                                .formatted(consultation)));
    }

    /** Of acts on somebody who has not come in yet, the addresses with such a one. */
    Map<String, String> waiting() {
        TestInvitations.secret(house, "An office to come", Role.RAPPORTEUR, null);
        var path = "/en/delegations/%s/members/%s/invitations";
        var member = "select m.id from identity.member m join identity.person p on p.id = m.person where p.name = '%s'";
        return Map.of(
                "POST /delegations/{code}/members/{id}/invitations of its own",
                path.formatted("XAR", id(member.formatted("Somebody to come"))),
                "POST /delegations/{code}/members/{id}/invitations of the secretariat",
                path.formatted("secretariat", id(member.formatted("An office to come"))));
    }

    private String word(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    /** An open one with a reading of Arkavia's statements that nothing has been said to, and one that is being drawn. */
    private void propositions() {
        var reading = """
                from consultations.stance s join parties.party p on p.id = s.party
                where p.code = 'XAR' and not s.own_word limit 1""";
        byStart.put("/propositions/", id("select s.proposition " + reading));
        byStart.put("/positions/", id("select s.id " + reading));
        byStart.put("/rounds/", id("select id from consultations.round where closed_at is null limit 1"));
        byThing.put(
                "/propositions/{id} being drawn",
                "/propositions/" + id("select id from consultations.proposition where state = 'DRAFT' limit 1"));
    }

    /** Of two versions and a third in preparation; and another of which nothing was issued. */
    private void texts() {
        var all = house.getBean(TestTexts.class);
        var text = all.issued(Audience.PUBLIC, "Invite each State;", "Decide to meet again.");
        all.revise(text, "Decide to meet again in two years.");
        all.prepare(text);
        byStart.put("/texts/", text.id().toString());
        byStart.put("/versions/", "2");
        provision = all.lastParagraph(text).toString();
        proposals();
        silences(all.issued(Audience.PUBLIC, "Invite each State."));
        adoptions(all.issued(Audience.PUBLIC, "Invite each State.", "Thank the Chair."));
        var begun = all.begun(Audience.PUBLIC, "Invite each State.");
        byThing.put("/texts/{id}/versions/{number} in preparation", begun.path() + "/versions/1");
        audiencesOfWhatIsKept().forEach(this::textTo);
        textTo("open to everyone", Audience.PUBLIC);
    }

    /** Of two versions, with Arkavia’s proposal, a silence procedure and an adoption. */
    private void textTo(String thing, Audience audience) {
        var all = house.getBean(TestTexts.class);
        var text = all.issued(audience, "Invite each State.", "Thank the Chair.");
        all.revise(text, "Thank the Chair and the secretariat.");
        var last = all.lastParagraph(text);
        var sent = house.getBean(TestProposals.class).sent(text, "XAR", "Thank everybody.");
        var silence = house.getBean(TestSilences.class).running(text, "XAR", "XBE");
        var adoption = house.getBean(TestAdoptions.class).among(text, "XAR", "XBE");
        byThing.put("/texts/{id} " + thing, text.path());
        byThing.put("/paragraphs/{paragraph} " + thing, "/paragraphs/" + last);
        byThing.put("/proposals/{id} " + thing, sent.path());
        byThing.put("/silence/{id} " + thing, silence.path());
        byThing.put("/adoptions/{id} " + thing, adoption.path());
        parts.put("parts of a text " + thing, SentParts.names(text.id(), "text", "asked", "discussion", "hall"));
        parts.put("parts of a silence procedure " + thing, SentParts.names(silence.id(), "silence"));
        parts.put("parts of an adoption " + thing, SentParts.names(adoption.id(), "adoption"));
    }

    /** What a row of the stream of open pages is about. */
    Set<String> parts(Row row) {
        return parts.getOrDefault(row.thing(), Set.of());
    }

    /** On the demonstration's text, of the fictitious Arkavia: one that was sent, which the other delegation has joined, and one in preparation. */
    private void proposals() {
        var all = house.getBean(TestProposals.class);
        var text = house.getBean(TestTexts.class).demonstrated();
        var sent = all.sent(text, "XAR", "Invite every State to name two points of contact;");
        byStart.put("/proposals/", sent.id().toString());
        byThing.put("/texts/{id} of the demonstration", text.path());
        var drawn = all.inPreparation(text, "XAR", "Invite all States;");
        byThing.put("/proposals/{id} in preparation", drawn.path());
        byThing.put(
                "/proposals/{id} written with the other delegation",
                all.writtenJointly(text, "XAR", "XBE", "Invite most States;").path());
        var file = house.getBean(TestAmendedFiles.class).of(text, "XAR", "Invite some States;");
        byThing.put("/texts/{id}/proposals/files/{file} sent for it", file.path());
    }

    /** That runs, among Arkavia and the other delegation; and Arkavia’s breaks of others, each shown to somebody else. */
    private void silences(NegotiatedText text) {
        var all = house.getBean(TestSilences.class);
        byStart.put("/silence/", all.running(text, "XAR", "XBE").id().toString());
        var things = Map.of(
                BreakVisibility.CHAIR, "to the Chair alone",
                BreakVisibility.STATES_IN_IT, "to the States in it",
                BreakVisibility.READERS, "to everybody");
        things.forEach((visibility, thing) -> {
            var broken = all.broken(all.running(text, "XAR", "XBE"), "XAR", visibility);
            byStart.put("/silence-breaks/", broken.id().toString());
            byThing.put("/silence-breaks/{id} " + thing, broken.path());
        });
    }

    /** Before the body, to be decided by Arkavia and the other delegation; with an amendment read out, a vote that was asked for, and Arkavia’s dissociation. */
    private void adoptions(NegotiatedText text) {
        var all = house.getBean(TestAdoptions.class);
        var adoption = all.byConsensus(text, "XAR", "XBE");
        byStart.put("/adoptions/", adoption.id().toString());
        var last = house.getBean(TestTexts.class).lastParagraph(text);
        all.readOut(adoption, last, "Thank the Chair and the secretariat.");
        byStart.put("/amendments/", "1");
        byStart.put("/votes/", all.asked(adoption, last).id().toString());
        byStart.put(
                "/adoption-declarations/",
                all.said(adoption, "XAR", DeclarationKind.DISSOCIATION).id().toString());
    }

    /** One to come, of a session of its own. */
    private void meetings() {
        var meeting = house.getBean(TestMeetings.class).held(MeetingMode.FORMAL);
        byStart.put("/meetings/", meeting.id().toString());
        byStart.put("/sessions/", meeting.session().toString());
        var all = house.getBean(TestMeetings.class);
        underWay = all.opened(all.held(
                        house.getBean(Bodies.class).session(meeting.session()), MeetingMode.FORMAL, Audience.PUBLIC))
                .id()
                .toString();
        var item = all.item(meeting.session(), "1", "An item");
        byStart.put("/agenda-items/", item.id().toString());
        byStart.put("/bodies/", id("select body from process.session where id = '" + meeting.session() + "'"));
        var registered = house.getBean(TestRegistrations.class);
        var arkavia = Objects.requireNonNull(asking.get(Asking.HEAD).party());
        var registration = registered.of(meeting.session(), arkavia, true);
        registered.credentials(registration);
        byStart.put("/registrations/", registration.id().toString());
        byStart.put(
                "/registrants/",
                registered
                        .person(registration, "A person", Registrant.Place.HEAD)
                        .id()
                        .toString());
        var sideEvents = house.getBean(TestSideEvents.class);
        var asked = sideEvents.of(meeting.session(), arkavia, SideEvent.State.REQUESTED);
        var approved = sideEvents.of(meeting.session(), arkavia, SideEvent.State.APPROVED);
        byStart.put("/side-events/", asked.id().toString());
        byThing.put("/side-events/{id} approved", approved.path());
        var other = Objects.requireNonNull(asking.get(Asking.OTHER_DELEGATION).party());
        byThing.put(
                "/side-events/{id} with which it is asked to be held",
                sideEvents.asking(meeting.session(), other, arkavia).path());
        byStart.put("/booth/", TestBooths.made(house, meeting.id(), asking.get(Asking.OFFICER)));
        byStart.put("/booth-addresses/", id("select id from meetings.booth_address order by made_at desc limit 1"));
        byStart.put("/mine/", TestAddresses.made(house, asking.get(Asking.HEAD)));
    }

    /** At a public meeting under way, with a speech of Arkavia's that is under way too; and another that is held informally. */
    private void speakers() {
        var hall = house.getBean(TestMeetings.class);
        var meeting = hall.underWay(MeetingMode.FORMAL);
        var list = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, meeting, opens_at, ordering, admits, limits, replies, inscribed, added_at)
                        values (:id, :session, :meeting, now(), 'INSCRIPTION', array['STATE'], '{}', 2, 3, now())""")
                .param("id", list)
                .param("session", meeting.session())
                .param("meeting", meeting.id())
                .update();
        var own = inscription(list, 1, asking.get(Asking.HEAD), "STATEMENT", "WAITING");
        var other = inscription(list, 2, asking.get(Asking.OTHER_DELEGATION), "STATEMENT", "WAITING");
        var speech = inscription(list, 3, asking.get(Asking.HEAD), "POINT_OF_ORDER", "CALLED");
        jdbc.sql("""
                        insert into meetings.speech (id, meeting, party, kind, began_at, audience)
                        values (:id, :meeting, :party, 'POINT_OF_ORDER', now(), 'PUBLIC')""")
                .param("id", speech)
                .param("meeting", meeting.id())
                .param("party", asking.get(Asking.HEAD).delegation())
                .update();
        byStart.put("/speakers-lists/", list.toString());
        byStart.put("/inscriptions/", own.toString());
        byStart.put("/speeches/", speech.toString());
        byStart.put("/speaker-ranks/", id("select id from meetings.speaker_rank order by position limit 1"));
        var asks = swap(list, own, other);
        byThing.put("/swaps/{id} that it has asked", "/swaps/" + asks);
        byThing.put("/swaps/{id} that it has been asked", "/swaps/" + asks);
        byThing.put(
                "/meetings/{id} held informally",
                "/meetings/" + hall.underWay(MeetingMode.INFORMAL).id());
        swapWith = other.toString();
        carryTo = meeting.id().toString();
    }

    private UUID inscription(UUID list, int number, Delegate of, String kind, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, place, state, at, by_person)
                        values (:id, :list, :number, :party, 'STATE', :kind, :number, :state, now(), :id)""")
                .param("id", id)
                .param("list", list)
                .param("number", number)
                .param("party", of.delegation())
                .param("kind", kind)
                .param("state", state)
                .update();
        return id;
    }

    /** Arkavia asks. */
    private UUID swap(UUID list, UUID asks, UUID asked) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.swap (id, list, asking, asked, asking_party, asked_party, at, by_person)
                        values (:id, :list, :asking, :asked, :own, :other, now(), :id)""")
                .param("id", id)
                .param("list", list)
                .param("asking", asks)
                .param("asked", asked)
                .param("own", asking.get(Asking.HEAD).delegation())
                .param("other", asking.get(Asking.OTHER_DELEGATION).delegation())
                .update();
        return id;
    }

    private void dialogue() {
        byStart.put("/processes/", id("select id from process.process where code = 'GM'"));
        for (var part : List.of("naming", "mandate", "cycle")) {
            byStart.put("/" + part + "s/", id("""
                    select n.id from process.%s n join process.process p on p.id = n.process where p.code = 'GM'
                    order by n.id limit 1""".formatted(part)));
        }
        var chair =
                "from process.tenure t join process.body b on b.id = t.body join process.process p on p.id = b.process"
                        + " where p.code = 'GM' limit 1";
        byStart.put("/ties/", id("select id from process.tie where element = 'CAPACITY' order by id limit 1"));
        byStart.put("/bodies/", id("select b.id " + chair));
        byStart.put("/tenures/", id("select t.id " + chair));
    }

    /** At a meeting that decided something in public, and something else behind closed doors. */
    private void given(String statement) {
        jdbc.sql("""
                        insert into meetings.intervention (statement, meeting, kind, check_against_delivery)
                        values (:statement::uuid, :meeting::uuid, 'STATEMENT', true)""")
                .param("statement", statement)
                .param("meeting", byStart.get("/meetings/"))
                .update();
        jdbc.sql(
                        "insert into meetings.booth_consent (statement, version, given_at, given_by) values (:id::uuid, 1, now(), :id::uuid)")
                .param("id", statement)
                .update();
        byStart.put("/decisions/", decision("PUBLIC"));
        byThing.put("/decisions/{id} taken informally", "/decisions/" + decision("PARTICIPANTS"));
        byThing.put("/decisions/{id} taken behind closed doors", "/decisions/" + decision("STATES"));
    }

    private String decision(String audience) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.decision (id, meeting, adopted, decided_at, audience)
                        values (:id, :meeting::uuid, 'CONSENSUS', now(), :audience)""")
                .param("id", id)
                .param("meeting", byStart.get("/meetings/"))
                .param("audience", audience)
                .update();
        jdbc.sql("""
                        insert into meetings.decision_text (decision, version, sentences, adopted, decided_at, at)
                        values (:id, 1, '{"en": "It was so decided."}', 'CONSENSUS', now(), now())""").param("id", id).update();
        return id.toString();
    }

    private void open(String consultation) {
        var state = jdbc.sql("select state from consultations.consultation where id::text = :id")
                .param("id", consultation)
                .query(String.class)
                .single();
        if (state.equals("OPEN")) return;
        jdbc.sql("update consultations.consultation set state = 'OPEN' where id::text = :id")
                .param("id", consultation)
                .update();
    }

    private String statement(String state, MockMvcTester browser, String consultation) {
        return statement(state, Asking.DELEGATE, browser, consultation);
    }

    private String statement(String state, Asking by, MockMvcTester browser, String consultation) {
        var text = "A statement of a test, " + UUID.randomUUID() + ".";
        assertThat(browser.post()
                        .uri("/en/consultations/" + consultation + "/statements")
                        .with(as(asking.get(by)))
                        .param("text", text)
                        .param("language", "en"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var id = id("select statement from consultations.paragraph where text = '" + text + "'");
        jdbc.sql("update consultations.statement set state = :state where id::text = :id")
                .param("state", state)
                .param("id", id)
                .update();
        if (state.equals("PUBLISHED")) {
            jdbc.sql("update consultations.statement set published_from = 1 where id::text = :id")
                    .param("id", id)
                    .update();
        }
        return id;
    }

    /** One for each audience, and of the one for everyone a text with a file, a relation and an alias. */
    private void documents() {
        var open = document(Audience.PUBLIC, null);
        var text = UUID.randomUUID();
        var paragraph = UUID.randomUUID();
        var relation = UUID.randomUUID();
        jdbc.sql("""
                        insert into documents.alias (symbol, document, kind, at)
                        values ('A/99/Prov.1', :open, 'PROVISIONAL', now())""").param("open", open).update();
        jdbc.sql("""
                        insert into documents.relation (id, from_document, kind, to_symbol, at)
                        values (:id, :open, 'AMENDS', 'A/99/1', now())""").param("id", relation).param("open", open).update();
        jdbc.sql("""
                        insert into documents.text (id, document, language, edition, status, added_at)
                        values (:id, :open, 'en', 1, 'AUTHENTIC', now())""").param("id", text).param("open", open).update();
        jdbc.sql(
                        "insert into documents.file (text, sha256, position, kind, name, size) values (:id, :hash, 0, 'TEXT', 'a.txt', 1)")
                .param("id", text)
                .param("hash", kept())
                .update();
        jdbc.sql("insert into documents.paragraph (id, document, language, words) values (:id, :open, 'en', 'Words')")
                .param("id", paragraph)
                .param("open", open)
                .update();
        jdbc.sql("""
                        insert into documents.placement (text, position, paragraph, kind, level, confidence)
                        values (:text, 1, :id, 'TEXT', 0, 1)""").param("id", paragraph).param("text", text).update();
        byStart.put("/documents/paragraphs/", paragraph.toString());
        byStart.put("/documents/texts/", text.toString());
        byStart.put("/files/", kept());
        byStart.put("/relations/", relation.toString());
        byStart.put("/documents/", open.toString());
        byThing.put("/documents/{*symbol} open to everyone", "/documents/" + open);
        audiences()
                .forEach((thing, audience) ->
                        byThing.put("/documents/{*symbol} " + thing, "/documents/" + document(audience, null)));
        var own = "/documents/" + document(Audience.OWN, asking.get(Asking.HEAD).party());
        byThing.put("/documents/{*symbol} its own delegation’s", own);
        byThing.put("/documents/{id} its own delegation’s", own);
    }

    private UUID document(Audience audience, @Nullable UUID owner) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into documents.document (id, sort_key, kind, titles, audience, named, owner, added_at)
                        values (:id, '~', 'REPORT', '{"en": "An example"}', :audience, :named, :owner, now())""")
                .param("id", id)
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("owner", owner, Types.OTHER)
                .update();
        return id;
    }

    private String kept() {
        return house.getBean(FileStore.class)
                .keep(new ByteArrayInputStream(new byte[] {1}))
                .sha256();
    }

    /** Of Arkavia; but where one of its people is named, of the other delegation. */
    private void shownTo(String thing, Audience audience, MockMvcTester browser, String consultation) {
        var by = thing.equals("open to a named person") ? Asking.OTHER_DELEGATION : Asking.DELEGATE;
        var id = statement("PUBLISHED", by, browser, consultation);
        jdbc.sql("update consultations.statement set audience = :audience, named = :named where id::text = :id")
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("id", id)
                .update();
        byThing.put("/statements/{id} " + thing, "/statements/" + id);
    }

    /** The published one of the demonstration once more. */
    private UUID reportTo(Audience audience) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into consultations.report (id, titles, consultations, thresholds, fictitious, begun_at,
                            first_published_at, audience, named)
                        select :id, titles, consultations, thresholds, fictitious, begun_at, first_published_at, :audience,
                            :named
                        from consultations.report where id::text = :of""")
                .param("id", id)
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("of", byStart.get("/reports/"))
                .update();
        jdbc.sql("""
                        insert into consultations.publication (report, number, at, content)
                        select :id, number, at, content from consultations.publication where report::text = :of""").param("id", id).param("of", byStart.get("/reports/")).update();
        return id;
    }

    /** The open one once more. */
    private UUID propositionTo(Audience audience) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into consultations.proposition (id, consultation, element, language, state, audience, named,
                            drawn_at, opened_at)
                        select :id, consultation, element, language, state, :audience, :named, drawn_at, opened_at
                        from consultations.proposition where id::text = :of""")
                .param("id", id)
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("of", byStart.get("/propositions/"))
                .update();
        jdbc.sql("""
                        insert into consultations.wording_of_proposition (proposition, language, version, text, standing, at)
                        select :id, language, version, text, standing, at
                        from consultations.wording_of_proposition where proposition::text = :of""").param("id", id).param("of", byStart.get("/propositions/")).update();
        return id;
    }

    /** Of Arkavia, as an officer would have brought it in. */
    private String heard() {
        var id = id("""
                select s.id from consultations.statement s join parties.party p on p.id = s.party
                where p.code = 'XAR' and s.state = 'PUBLISHED' and s.added_by is null limit 1""");
        jdbc.sql("update consultations.statement set by_secretariat = true where id::text = :id")
                .param("id", id)
                .update();
        return id;
    }

    private String report(MockMvcTester browser, String consultation) {
        assertThat(browser.post()
                        .uri("/en/reports")
                        .with(as(asking.get(Asking.RAPPORTEUR)))
                        .param("consultation", consultation)
                        .param("title_en", "Being written"))
                .hasStatus(HttpStatus.SEE_OTHER);
        return id("select id from consultations.report where titles ->> 'en' = 'Being written'");
    }

    private String imported(MockMvcTester browser, String consultation) {
        var file =
                new MockMultipartFile("file", "one.csv", "text/csv", "party,text\nNOBODY,\"No words.\"\n".getBytes());
        assertThat(browser.post()
                        .uri("/en/consultations/" + consultation + "/imports")
                        .multipart()
                        .file(file)
                        .with(as(asking.get(Asking.OFFICER))))
                .hasStatus(HttpStatus.SEE_OTHER);
        return id("select id from consultations.import order by begun_at desc limit 1");
    }

    /** A token and a passkey that nobody holds. */
    private void keys(Delegate delegate) {
        jdbc.sql("""
                        insert into identity.token (id, hash, name, person, delegation, scopes, created_at, expires_at)
                        values (:id, :hash, 'Example', :person, :delegation, array['READ'], now(), now() + interval '1 day')""")
                .param("id", UUID.randomUUID())
                .param("hash", UUID.randomUUID().toString())
                .param("person", delegate.person())
                .param("delegation", delegate.delegation())
                .update();
        jdbc.sql("""
                        insert into identity.passkey (id, person, name, public_key, signature_count, user_verified,
                            backup_eligible, backup_state, transports, attestation_object, client_data, added_at)
                        values (:id, :person, 'Example', '', 0, true, false, false, '', '', '', now())""")
                .param("id", delegate.person().toString())
                .param("person", delegate.person())
                .update();
        people.authenticatorOf(delegate);
    }

    /** One at an address where nobody is asked. */
    private void provider(Delegate keeper) {
        jdbc.sql("""
                        insert into identity.provider (id, delegation, issuer, client, secret, email_claim, verified_claim,
                            name_claim, domains, set_at, set_by)
                        values (:id, :delegation, 'https://127.0.0.1', 'entente', '', 'email', 'email_verified', 'name',
                            array['mfa.example.int'], now(), :id)""")
                .param("id", UUID.randomUUID())
                .param("delegation", keeper.delegation())
                .update();
    }

    /** With one file, which nobody can place. */
    private String delivered(MockMvcTester browser) {
        var file = new MockMultipartFile("file", "minutes.txt", null, "Minutes of a test.".getBytes(UTF_8));
        var sent = browser.post()
                .uri("/en/documents/incoming")
                .multipart()
                .file(file)
                .with(as(asking.get(Asking.OFFICER)))
                .exchange();
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        var path = String.valueOf(sent.getResponse().getRedirectedUrl());
        var delivery = path.substring(path.lastIndexOf('/') + 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql(
                                "select count(*) from documents.item where delivery::text = :id and state = 'LOOK'")
                        .param("id", delivery)
                        .query(Integer.class)
                        .single()
                        .equals(1));
        return delivery;
    }

    private String token(Delegate delegate) {
        return id("select id from identity.token where person = '" + delegate.person() + "'");
    }

    private String member(Delegate delegate) {
        return id("select id from identity.member where person = '" + delegate.person() + "'");
    }

    private String paragraph(String statement) {
        return id("select paragraph from consultations.placement where statement = '" + statement + "' limit 1");
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(UUID.class).single().toString();
    }
}
