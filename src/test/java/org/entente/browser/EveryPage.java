package org.entente.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.identity.People;
import org.entente.identity.TestTokens;
import org.entente.languages.Language;
import org.entente.meetings.booth.TestBooths;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.files.TestAmendedFiles;
import org.entente.notifications.TestSubscriptions;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.stakeholders.TestAccreditations;
import org.entente.stakeholders.organisations.TestLists;

/** Every address that answers with a page, with one example of it and whoever can see it whole. */
record EveryPage(String route, String path, Who who) {

    enum Who {
        ANYONE,
        OFFICER,
        DELEGATE,
        ORGANISATION
    }

    private static final String TABLE = """
            party,text
            XBE,"Capacity-building should be led by the needs of those who receive it."
            ATLANTIS,"Nobody of this name is on record."
            """;

    static List<EveryPage> in(House house) {
        var job = imported(house);
        var consultation = "/consultations/" + demonstration(house);
        var subscription = TestSubscriptions.token(house.context());
        var delegate = house.context().getBean(People.class).delegateOf("XAR");
        TestTokens.of(house.context(), delegate, "read");
        var holder = "/persons/" + delegate.person();
        var token = "/tokens/" + house.id("select id from identity.token where person = '" + delegate.person() + "'");
        var past = house.id("select id from consultations.consultation where not fictitious order by id limit 1");
        var statement = "/statements/"
                + house.id("select s.id from consultations.statement s join parties.party p on p.id = s.party"
                        + " where s.consultation = '%s' and p.code = 'XAR' order by s.added_at limit 1"
                                .formatted(demonstration(house)));
        var paragraph = house.id("select paragraph from consultations.placement order by paragraph limit 1");
        var report = "/reports/" + house.id("select id from consultations.report where fictitious limit 1");
        var document = "/documents/" + house.id("select id from documents.document where symbol = 'A/RES/77/37'");
        var word = documentIn(house, "ar", documentIn(house, "en", document(house)));
        var sentence = house.id("select id from consultations.sentence order by id limit 1");
        var item = "/documents/incoming/items/" + sent(house);
        var delivery = "/documents/incoming/" + house.id("select delivery from documents.item order by id limit 1");
        var reading = " from consultations.stance s join parties.party p on p.id = s.party"
                + " where p.code = 'XAR' and not s.own_word limit 1";
        var proposition = "/propositions/" + house.id("select s.proposition" + reading);
        var position = "/positions/" + house.id("select s.id" + reading);
        var drawn =
                "/propositions/" + house.id("select id from consultations.proposition where state = 'DRAFT' limit 1");
        var round = "/rounds/" + house.id("select id from consultations.round where closed_at is null limit 1");
        var closed = "/rounds/" + house.id("select id from consultations.round where closed_at is not null limit 1");
        var process = "/processes/" + house.id("select id from process.process where code = 'GM'");
        var body = "/bodies/" + house.id("select body from process.tenure where person like 'Egriselda%'");
        var session = "/sessions/"
                + house.id("select id from process.session where body = '" + body.substring("/bodies/".length())
                        + "' order by starts_on limit 1");
        var part = " where process = '" + process.substring("/processes/".length()) + "' order by id limit 1";
        var tenure = "/tenures/" + house.id("select id from process.tenure where person like 'Egriselda%'");
        var held = "/sessions/" + DemonstratedBodies.SESSION;
        var meeting = "/meetings/" + inSession(house, "meeting", "number = 2");
        var first = "/meetings/" + inSession(house, "meeting", "number = 1");
        var decision = "/decisions/" + house.id("select id from meetings.decision order by id limit 1");
        var said = "/statements/"
                + house.id(
                        "select s.id from meetings.intervention i join consultations.statement s on s.id = i.statement"
                                + " join parties.party p on p.id = s.party where p.code = 'XAR' limit 1");
        var toCome = "/meetings/" + inSession(house, "meeting", "number = 10");
        var openList = "/meetings/" + inSession(house, "meeting", "number = 5");
        var agendaItem = "/agenda-items/" + inSession(house, "agenda_item", "number = '4 (a)'");
        var approved = "/side-events/" + inSession(house, "side_event", "state = 'APPROVED'");
        var asked = "/side-events/" + inSession(house, "side_event", "state = 'REQUESTED'");
        var registration = house.id("select registration from meetings.registrant order by name limit 1");
        var registrant = "/registrants/" + house.id("select id from meetings.registrant order by name limit 1");
        var spokenAt = SpeakersScene.meeting(house, DemonstratedBodies.SECOND_GROUP_SESSION, 1, "now()");
        var spoken = "/meetings/" + spokenAt;
        var speakers = "/speakers-lists/" + SpeakersScene.list(house, spokenAt);
        var rank = house.id("select id from meetings.speaker_rank order by position limit 1");
        var text = "/texts/" + house.id("select id from negotiation.text where fictitious order by begun_at limit 1");
        var provision = house.id("select id from negotiation.provision where cardinality(origins) > 0 limit 1");
        var proposed = "/proposals/" + proposed(house, text, provision);
        var begun = "/texts/" + begun(house);
        var own = house.id("select p.id from negotiation.provision p join negotiation.version v on v.id = p.version"
                + " where v.text = '" + begun.substring("/texts/".length()) + "' limit 1");
        return List.of(
                anyone("/", "/"),
                anyone("/meetings/{id}/statements", meeting + "/statements"),
                delegate("/meetings/{id}/statements", meeting + "/statements"),
                delegate("/meetings/{id}/statements/new", first + "/statements/new"),
                officer("/meetings/{id}/statements/new", first + "/statements/new"),
                delegate("/statements/{id}/intervention", said + "/intervention"),
                delegate("/statements/{id}/meeting", said + "/meeting"),
                delegate("/statements/{id}/delivered", said + "/delivered"),
                delegate("/statements/{id}/booth", said + "/booth"),
                anyone("/booth/{secret}", booth(house, said)),
                anyone("/booth/{secret}/statements/{id}", booth(house, said) + said),
                officer("/meetings/{id}/booth-addresses", toCome + "/booth-addresses"),
                anyone("/statements/{id}", said),
                anyone("/meetings/{id}/decisions", first + "/decisions"),
                officer("/meetings/{id}/decisions/new", first + "/decisions/new"),
                anyone("/decisions/{id}", decision),
                officer("/decisions/{id}/correction", decision + "/correction"),
                officer("/decisions/{id}/striking", decision + "/striking"),
                anyone("/meetings", "/meetings"),
                anyone("/meetings/{id}", meeting),
                officer("/meetings/{id}", toCome),
                officer("/sessions/{id}/meetings/new", held + "/meetings/new"),
                officer("/meetings/{id}/change", toCome + "/change"),
                officer("/meetings/{id}/mode", toCome + "/mode"),
                officer("/meetings/{id}/cancellation", toCome + "/cancellation"),
                officer("/meetings/{id}/reopening", first + "/reopening"),
                officer("/meetings/{id}/recording", toCome + "/recording"),
                officer(
                        "/sessions/{id}/agenda/amendments/{number}/correction",
                        held + "/agenda/amendments/1/correction"),
                officer("/meetings/{id}/allocation", toCome + "/allocation"),
                officer("/meetings/{id}/attendance", meeting + "/attendance"),
                anyone("/sessions/{id}/programme", held + "/programme"),
                anyone("/sessions/{id}/agenda", held + "/agenda"),
                officer("/sessions/{id}/agenda", held + "/agenda"),
                officer("/sessions/{id}/agenda/items/new", held + "/agenda/items/new"),
                officer(
                        "/sessions/{id}/agenda/adoption",
                        "/sessions/" + DemonstratedBodies.NEXT_SESSION + "/agenda/adoption"),
                officer("/agenda-items/{id}/change", agendaItem + "/change"),
                officer("/agenda-items/{id}/removal", agendaItem + "/removal"),
                anyone("/calendar", "/calendar"),
                delegate("/calendar", "/calendar"),
                anyone("/sessions/{id}/registrations", held + "/registrations"),
                officer("/sessions/{id}/registrations", held + "/registrations"),
                officer("/registrations/{id}", "/registrations/" + registration),
                officer("/registrations/{id}/registrants/new", "/registrations/" + registration + "/registrants/new"),
                officer("/registrants/{id}/change", registrant + "/change"),
                anyone("/side-events", "/side-events"),
                officer("/side-events", "/side-events"),
                anyone("/side-events/{id}", approved),
                officer("/side-events/{id}", asked),
                officer("/side-events/{id}/change", asked + "/change"),
                officer("/side-events/{id}/place", approved + "/place"),
                delegate("/sessions/{id}/side-events/new", held + "/side-events/new"),
                anyone("/meetings/{id}/speakers", spoken + "/speakers"),
                delegate("/meetings/{id}/speakers", spoken + "/speakers"),
                anyone("/meetings/{id}/speakers", meeting + "/speakers"),
                anyone("/meetings/{id}/speakers", openList + "/speakers"),
                delegate("/meetings/{id}/speakers", openList + "/speakers"),
                officer("/meetings/{id}/console", meeting + "/console"),
                officer("/meetings/{id}/console", openList + "/console"),
                anyone("/meetings/{id}/screen", spoken + "/screen"),
                anyone("/meetings/{id}/booth", spoken + "/booth"),
                officer("/meetings/{id}/console", spoken + "/console"),
                officer("/meetings/{id}/speakers-lists/new", spoken + "/speakers-lists/new"),
                officer("/speakers-lists/{id}/change", speakers + "/change"),
                officer("/speakers-lists/{id}/inscriptions/new", speakers + "/inscriptions/new"),
                delegate("/speakers-lists/{id}/inscriptions/new", speakers + "/inscriptions/new?kind=REPLY"),
                officer("/speaker-ranks", "/speaker-ranks"),
                officer("/speaker-ranks/{id}", "/speaker-ranks/" + rank),
                anyone("/accreditations", "/accreditations"),
                officer("/accreditations", "/accreditations"),
                officer("/accreditations/new", "/accreditations/new"),
                anyone("/accreditations/{id}", accreditation(house)),
                officer("/accreditations/{id}", accreditation(house)),
                organisation("/accreditations/{id}", accreditation(house)),
                officer("/accreditations/{id}/change", ruled(house) + "/change"),
                officer("/accreditations/{id}/extension", ruled(house) + "/extension"),
                officer("/accreditations/{id}/applications", accreditation(house) + "/applications"),
                delegate("/accreditations/{id}/applications", accreditation(house) + "/applications"),
                officer("/accreditations/{id}/circulations/new", accreditation(house) + "/circulations/new"),
                delegate("/circulations/{id}", circulation(house)),
                officer("/circulations/{id}/extension", circulation(house) + "/extension"),
                anyone("/applications/{id}", application(house, "published_at is not null")),
                delegate("/applications/{id}", application(house, "withdrawn_at is not null")),
                delegate("/applications/{id}/objections/new", circulated(house) + "/objections/new"),
                organisation("/applications/{id}", draft(house)),
                organisation("/applications/{id}/change", draft(house) + "/change"),
                anyone("/accreditations/{id}/contributions", accreditation(house) + "/contributions"),
                organisation("/accreditations/{id}/contributions", accreditation(house) + "/contributions"),
                organisation("/accreditations/{id}/contributions/new", accreditation(house) + "/contributions/new"),
                anyone("/contributions/{id}", contribution(house, "PUBLISHED")),
                officer("/contributions/{id}", contribution(house, "GIVEN")),
                organisation("/contributions/{id}", contribution(house, "GIVEN")),
                officer("/stakeholder-requests", "/stakeholder-requests"),
                officer(
                        "/stakeholder-requests/{id}",
                        house.context().getBean(TestAccreditations.class).asks()),
                officer(
                        "/stakeholder-requests/{id}/refusal",
                        house.context().getBean(TestAccreditations.class).asks() + "/refusal"),
                officer("/organisation-lists", "/organisation-lists"),
                officer("/organisation-lists/{id}", listed(house, "/organisation-lists/")),
                officer("/listed-organisations/{id}", listed(house, "/listed-organisations/")),
                anyone("/stakeholder-requests/new", "/stakeholder-requests/new"),
                anyone("/stakeholder-requests/sent", "/stakeholder-requests/sent"),
                anyone("/texts", "/texts"),
                officer("/texts/new", "/texts/new"),
                anyone("/texts/{id}", text),
                anyone("/texts/{id}/silence", text + "/silence"),
                officer("/texts/{id}/silence/new", text + "/silence/new"),
                anyone("/silence/{id}", silence("ended_at is not null", house)),
                officer("/silence/{id}", silence("ended_at is null", house)),
                delegate("/silence/{id}", silence("ended_at is null", house)),
                officer("/silence/{id}/extension", silence("ended_at is null", house) + "/extension"),
                officer("/silence/{id}/ending", silence("ended_at is null", house) + "/ending"),
                delegate("/silence/{id}/breaks/new", silence("ended_at is null", house) + "/breaks/new"),
                anyone("/silence-breaks/{id}", broken("READERS", house)),
                delegate("/silence-breaks/{id}", broken("STATES_IN_IT", house)),
                anyone("/texts/{id}/adoption", text + "/adoption"),
                officer("/texts/{id}/adoption/new", text + "/adoption/new"),
                anyone("/adoptions/{id}", adoption("outcome = 'ADOPTED' and manner = 'CONSENSUS'", house)),
                anyone("/adoptions/{id}", adoption("outcome = 'ADOPTED' and manner = 'RECORDED_VOTE'", house)),
                officer("/adoptions/{id}", adoption("opened_at is null and ended_at is null", house)),
                delegate("/adoptions/{id}", adoption("opened_at is not null and ended_at is null", house)),
                anyone("/adoptions/{id}/text", adoption("opened_at is null and ended_at is null", house) + "/text"),
                officer(
                        "/adoptions/{id}/amendments/new",
                        adoption("opened_at is null and ended_at is null", house)
                                + "/amendments/new?deed=REPLACE&paragraph=" + paragraphBefore(house)),
                officer(
                        "/adoptions/{id}/votes/new",
                        adoption("opened_at is null and ended_at is null", house) + "/votes/new"),
                officer(
                        "/adoptions/{id}/ending",
                        adoption("opened_at is null and ended_at is null", house) + "/ending"),
                officer(
                        "/adoptions/{id}/conclusion",
                        adoption("opened_at is not null and ended_at is null", house) + "/conclusion"),
                officer(
                        "/adoptions/{id}/corrections/new",
                        adoption("outcome = 'ADOPTED' and manner = 'CONSENSUS'", house) + "/corrections/new"),
                delegate(
                        "/adoptions/{id}/declarations/new",
                        adoption("opened_at is null and ended_at is null", house) + "/declarations/new?kind=OBJECTION"),
                officer("/texts/{id}", text),
                officer("/texts/{id}/change", text + "/change"),
                officer("/texts/{id}/audience", text + "/audience"),
                anyone("/texts/{id}/comparison", text + "/comparison"),
                anyone("/texts/{id}/comparison", text + "/comparison?view=columns"),
                anyone("/texts/{id}/versions/{number}", text + "/versions/1?language=ar"),
                anyone("/texts/{id}/versions/{number}/concordance", text + "/versions/2/concordance"),
                anyone("/texts/{id}/paragraphs/{paragraph}", text + "/paragraphs/" + provision),
                officer("/texts/{id}/versions/{number}/translation", text + "/versions/2/translation?language=fr"),
                anyone("/texts/{id}/proposals", text + "/proposals"),
                anyone("/texts/{id}/proposals", text + "/proposals?layout=brackets"),
                anyone("/texts/{id}/proposals", text + "/proposals?by=XBE"),
                anyone("/texts/{id}/proposals/all", text + "/proposals/all"),
                delegate("/texts/{id}/proposals/new", text + "/proposals/new?from=" + provision),
                officer("/texts/{id}/proposals/new", text + "/proposals/new?from=" + provision + "&kind=ADD_AFTER"),
                delegate("/texts/{id}/proposals/files", text + "/proposals/files"),
                delegate("/texts/{id}/proposals/files/{file}", sentBack(house)),
                anyone("/texts/{id}/screen", text + "/screen"),
                officer("/texts/{id}/discussion", text + "/discussion"),
                delegate("/texts/{id}/since", text + "/since"),
                delegate("/proposals/{id}", proposed),
                anyone(
                        "/proposals/{id}",
                        "/proposals/" + house.id("select id from negotiation.proposal where number = 2")),
                delegate(
                        "/proposals/{id}",
                        "/proposals/" + house.id("select id from negotiation.proposal where number = 3")),
                delegate("/proposals/{id}/change", proposed + "/change"),
                officer("/texts/{id}/draft", begun + "/draft"),
                officer("/texts/{id}/draft/words", begun + "/draft/words"),
                officer("/texts/{id}/draft/addition", begun + "/draft/addition"),
                officer("/texts/{id}/draft/paragraphs/{paragraph}", begun + "/draft/paragraphs/" + own),
                anyone("/processes", "/processes"),
                anyone("/processes/{id}", process),
                anyone("/processes/{id}", "/processes/" + DemonstratedBodies.PROCESS),
                officer("/processes/{id}", process),
                officer("/processes/new", "/processes/new"),
                officer("/processes/{id}/change", process + "/change"),
                officer("/processes/{id}/namings/new", process + "/namings/new"),
                officer(
                        "/processes/{id}/namings/{part}",
                        process + "/namings/" + house.id("select id from process.naming" + part)),
                officer("/processes/{id}/mandates/new", process + "/mandates/new"),
                officer(
                        "/processes/{id}/mandates/{part}",
                        process + "/mandates/" + house.id("select id from process.mandate" + part)),
                officer("/processes/{id}/cycles/new", process + "/cycles/new"),
                officer(
                        "/processes/{id}/cycles/{part}",
                        process + "/cycles/" + house.id("select id from process.cycle" + part)),
                officer("/processes/{id}/bodies/new", process + "/bodies/new"),
                anyone("/bodies/{id}", body),
                officer("/bodies/{id}", body),
                officer("/bodies/{id}/change", body + "/change"),
                officer("/bodies/{id}/sessions/new", body + "/sessions/new"),
                officer("/bodies/{id}/tenures/new", body + "/tenures/new"),
                officer("/bodies/{id}/tenures/{part}", body + tenure),
                anyone("/sessions/{id}", session),
                anyone("/sessions/{id}", "/sessions/" + DemonstratedBodies.SESSION),
                officer("/sessions/{id}/change", session + "/change"),
                anyone("/elements/{code}/thread", "/elements/CAPACITY/thread"),
                anyone("/elements/{code}/thread", "/elements/SIMULATIONS/thread?order=newest"),
                officer("/elements/{code}/thread", "/elements/NORMS/thread"),
                officer("/elements/{code}/ties/new", "/elements/CAPACITY/ties/new"),
                anyone("/consultations", "/consultations"),
                anyone("/consultations/{id}", consultation),
                anyone("/consultations/{id}", "/consultations/" + past),
                officer("/consultations/new", "/consultations/new"),
                officer("/consultations/{id}/change", consultation + "/change"),
                officer("/consultations/{id}/statements/new", consultation + "/statements/new"),
                officer("/consultations/{id}/imports/new", consultation + "/imports/new"),
                officer("/consultations/{id}/queue", consultation + "/queue"),
                anyone("/consultations/{id}/propositions", consultation + "/propositions"),
                officer(
                        "/consultations/{id}/propositions/new",
                        consultation + "/propositions/new?element=CAPACITY&paragraph=" + paragraph),
                anyone("/propositions/{id}", proposition),
                officer("/propositions/{id}", drawn),
                officer("/propositions/{id}/change", drawn + "/change"),
                officer("/propositions/{id}/change", proposition + "/change"),
                officer("/propositions/{id}/withdrawal", proposition + "/withdrawal"),
                officer("/propositions/{id}/audience", proposition + "/audience"),
                anyone("/propositions/{id}/positions", proposition + "/positions"),
                anyone("/propositions/{id}/positions", proposition + "/positions?said=SUPPORT"),
                anyone("/propositions/{id}/positions", proposition + "/positions?said=SILENT"),
                officer("/propositions/{id}/positions/new", proposition + "/positions/new?party=XAR"),
                delegate("/propositions/{id}/position", proposition + "/position"),
                anyone("/positions/{id}", position),
                delegate("/readings", "/readings"),
                anyone("/consultations/{id}/rounds", consultation + "/rounds"),
                officer("/consultations/{id}/rounds/new", consultation + "/rounds/new"),
                anyone("/rounds/{id}", closed),
                officer("/rounds/{id}", round),
                delegate("/rounds/{id}", round),
                officer("/rounds/{id}/extension", round + "/extension"),
                officer("/rounds/{id}/closure", round + "/closure"),
                officer("/imports/{id}", job),
                officer("/documents/incoming", "/documents/incoming"),
                officer("/documents/incoming/new", "/documents/incoming/new"),
                officer("/documents/incoming/{id}", delivery),
                officer("/documents/incoming/items/{id}", item),
                anyone("/statements/{id}", statement),
                delegate("/statements/{id}/audience", statement + "/audience"),
                delegate("/statements/{id}/correction", statement + "/correction"),
                delegate("/statements/{id}/facts", statement + "/facts"),
                anyone("/paragraphs/{id}", "/paragraphs/" + paragraph),
                anyone("/matrix", "/matrix?columns=ORGANISATION&demo=yes&suggested=yes"),
                anyone("/matrix", "/matrix?columns=PARTY&demo=yes"),
                delegate("/convergence/votes", "/convergence/votes"),
                anyone("/consultations/{id}/convergence", consultation + "/convergence"),
                anyone("/consultations/{id}/convergence", consultation + "/convergence?by=ORGANISATION&floor=0.25"),
                anyone("/matrix", "/matrix?columns=GROUP"),
                anyone("/matrix/paragraphs", "/matrix/paragraphs?columns=PARTY&demo=yes&element=NORMS"),
                anyone("/reports", "/reports"),
                officer("/reports/new", "/reports/new"),
                anyone("/reports/{id}", report),
                officer("/reports/{id}/work", report + "/work"),
                officer("/reports/{id}/audience", report + "/audience"),
                officer("/reports/{id}/titles", report + "/titles"),
                officer("/reports/{id}/sentences/new", report + "/sentences/new?element=SCOPE"),
                officer("/reports/{id}/sentences/{sentence}", report + "/sentences/" + sentence),
                anyone("/documents", "/documents"),
                anyone("/documents/{*symbol}", "/documents/A/RES/77/37"),
                anyone("/documents/{*symbol}", "/documents/A/77/37"),
                anyone("/documents/{*symbol}", "/documents/A/99/1?language=ar"),
                anyone("/documents/{*symbol}", "/documents/A/99/1?language=en&beside=ar"),
                anyone("/documents/paragraphs/{id}", "/documents/paragraphs/" + word),
                anyone("/documents/{id}/changes", document + "/changes"),
                officer("/documents/new", "/documents/new"),
                officer("/documents/{id}/change", document + "/change"),
                officer("/documents/{id}/audience", document + "/audience"),
                officer("/documents/{id}/relations/new", document + "/relations/new"),
                officer("/documents/{id}/aliases/new", document + "/aliases/new"),
                officer("/documents/{id}/texts/{language}", document + "/texts/ar"),
                anyone("/elements", "/elements"),
                anyone("/elements/{code}", "/elements/CONTENT"),
                officer("/elements/new", "/elements/new"),
                officer("/elements/{code}/change", "/elements/SCOPE/change"),
                officer("/elements/{code}/terms", "/elements/SCOPE/terms"),
                anyone("/search", "/search"),
                anyone("/search", "/search?q=PoA+norms"),
                anyone("/search/meanings", "/search/meanings"),
                officer("/search/meanings/new", "/search/meanings/new"),
                officer(
                        "/search/meanings/{id}",
                        "/search/meanings/" + house.id("select id from search.meaning order by id limit 1")),
                anyone("/parties", "/parties?kind=ORGANISATION"),
                anyone("/parties/{code}", "/parties/KEN"),
                anyone("/parties/{code}", "/parties/OAS"),
                officer("/parties/new", "/parties/new"),
                officer("/parties/{code}/namings/new", "/parties/KEN/namings/new"),
                officer("/parties/{code}/memberships/new", "/parties/KEN/memberships/new"),
                anyone("/chronicle", "/chronicle"),
                delegate("/acts", "/acts"),
                anyone("/help", "/help"),
                anyone("/accessibility", "/accessibility"),
                anyone("/about-the-data", "/about-the-data"),
                anyone("/sign-in", "/sign-in"),
                anyone("/sign-in/organisation", "/sign-in/organisation"),
                // Nobody's people come in that way here.
                anyone("/sign-in/organisation/{code}", "/sign-in/organisation/XAR"),
                // To whoever waits for no answer, the page for setting out.
                anyone("/sign-in/answer", "/sign-in/answer"),
                anyone("/welcome/{secret}", "/welcome/" + house.unusedSecret()),
                officer("/access", "/access"),
                officer("/persons", "/persons"),
                officer(
                        "/persons/{id}",
                        "/persons/" + house.id("select id from identity.person order by invited_at limit 1")),
                officer("/delegations", "/delegations"),
                officer("/delegations/{code}", "/delegations/secretariat"),
                officer("/delegations/{code}", "/delegations/XAR"),
                officer("/delegations/{code}/members/new", "/delegations/XAR/members/new"),
                officer(
                        "/delegations/{code}/members/{id}",
                        "/delegations/secretariat/members/"
                                + house.id("select id from identity.member where 'OFFICER' = any(roles)"
                                        + " order by invited_at limit 1")),
                officer("/me", "/me"),
                delegate("/me/news", "/me/news"),
                delegate("/me/notifications", "/me/notifications"),
                anyone("/following/{kind}/{id}", "/following" + consultation.replace("consultations", "consultation")),
                delegate("/following/{kind}/{id}", "/following" + body.replace("bodies", "body")),
                anyone("/subscriptions/new", "/subscriptions/new"),
                anyone("/subscriptions/{token}", "/subscriptions/" + subscription),
                anyone("/subscriptions/{token}/confirmation", "/subscriptions/" + subscription + "/confirmation"),
                anyone("/subscriptions/{token}/end", "/subscriptions/" + subscription + "/end"),
                officer("/post", "/post"),
                officer("/me/tokens", "/me/tokens"),
                officer("/delegations/{code}/tokens", "/delegations/secretariat/tokens"),
                officer("/delegations/{code}/tokens/{id}/revocation", "/delegations/XAR" + token + "/revocation"),
                officer("/persons/{id}/tokens/{token}/revocation", holder + token + "/revocation"),
                officer("/delegations/{code}/provider", "/delegations/secretariat/provider"),
                officer("/delegations/{code}/provider", "/delegations/XAR/provider"),
                officer("/me/security", "/me/security"),
                officer("/me/second-factor", "/me/second-factor"),
                officer("/me/security/passkeys/new", "/me/security/passkeys/new"),
                officer("/me/security/authenticator", "/me/security/authenticator"),
                officer("/me/security/password", "/me/security/password"),
                officer("/persons/{id}/factor-reset", "/persons/" + house.someoneElse() + "/factor-reset"),
                officer("/persons/{id}/sessions/ending", "/persons/" + house.someoneElse() + "/sessions/ending"),
                // To whoever is not half signed in, the page for signing in.
                anyone("/sign-in/second", "/sign-in/second"),
                anyone("no such page", "/nowhere"));
    }

    /** Of nobody: the real record brings entries, and no texts. */
    /** A file with what a delegation changed in a text. */
    private static String sentBack(House house) {
        var text = house.context().getBean(TestTexts.class).demonstrated();
        return house.context()
                .getBean(TestAmendedFiles.class)
                .of(text, "XAR", "The States decide otherwise.")
                .path();
    }

    private static UUID document(House house) {
        return house.id("""
                insert into documents.document (id, symbol, sort_key, kind, titles, fictitious, added_at)
                values (gen_random_uuid(), 'A/99/1', 'A/99/1', 'REPORT', '{"en": "A report of nobody"}', true, now())
                returning id""");
    }

    /** Answers the document's id for the next, and of the last language a paragraph. */
    private static UUID documentIn(House house, String language, UUID document) {
        var text = house.id("""
                insert into documents.text (id, document, language, edition, status, added_at)
                values (gen_random_uuid(), '%s', '%s', 1, 'AUTHENTIC', now()) returning id""".formatted(document, language));
        var paragraph = house.id("""
                insert into documents.paragraph (id, document, language, words)
                values (gen_random_uuid(), '%s', '%s', 'Words 1') returning id""".formatted(document, language));
        house.id("""
                insert into documents.placement (text, position, paragraph, kind, level, number, confidence)
                values ('%s', 1, '%s', 'OPERATIVE', 0, '1.', 0.5) returning text""".formatted(text, paragraph));
        return language.equals("ar") ? paragraph : document;
    }

    static String demonstration(House house) {
        return house.id("select id from consultations.consultation where fictitious and organisers <> '{}'")
                .toString();
    }

    /** What a delegation has begun to ask for. */
    private static Object proposed(House house, String text, UUID provision) {
        try (var delegate = house.delegate(Language.EN, true, "XAR")) {
            delegate.open(text + "/proposals/new?from=" + provision);
            delegate.write("words", "Agree that a communication check takes place once a year;");
            delegate.press("proposals.save");
            return delegate.arrivesAt("/proposals/[0-9a-f-]{36}").split("/")[2];
        }
    }

    /** Of the demonstration. */
    private static String silence(String which, House house) {
        return "/silence/" + house.id("""
                select s.id from negotiation.silence s join negotiation.text t on t.id = s.text
                where t.fictitious and s.%s order by s.number limit 1""".formatted(which));
    }

    private static String broken(String visibility, House house) {
        return "/silence-breaks/"
                + house.id("select id from negotiation.silence_break where visibility = '%s' order by at limit 1"
                        .formatted(visibility));
    }

    /** Of the demonstration. */
    private static String adoption(String which, House house) {
        return "/adoptions/" + house.id("""
                select a.id from negotiation.adoption a join negotiation.text t on t.id = a.text
                where t.fictitious and %s order by a.due_at limit 1""".formatted(which));
    }

    private static Object paragraphBefore(House house) {
        return house.id("""
                select p.id from negotiation.provision p join negotiation.adoption a on a.version = p.version
                where a.opened_at is null and a.ended_at is null order by p.place limit 1""");
    }

    /** A text in preparation. */
    private static Object begun(House house) {
        try (var officer = house.officer(Language.EN, true)) {
            officer.open("/texts/new");
            officer.write("title_en", "A text of a test");
            officer.press("negotiation.begin.do");
            return officer.arrivesAt("/texts/[0-9a-f-]{36}/draft").split("/")[2];
        }
    }

    /** An import into the demonstration, of which one line was good and one not; so the queue has something, too. */
    private static String imported(House house) {
        try (var officer = house.officer(Language.EN, true)) {
            officer.open("/consultations/" + demonstration(house) + "/imports/new");
            officer.attach("file", "statements.csv", TABLE);
            officer.press("consultations.import.do");
            var path = officer.arrivesAt("/imports/.*");
            officer.sees("consultations.import.refused_items");
            return path;
        }
    }

    /** A text that nobody can place, so that it waits for somebody to look at it. */
    private static Object sent(House house) {
        try (var officer = house.officer(Language.EN, true)) {
            officer.open("/documents/incoming/new");
            officer.attach(
                    "file",
                    "minutes.txt",
                    "The meeting of the group was opened by the Chair.\n\nIt was closed at noon.");
            officer.press("intake.send.do");
            officer.arrivesAt("/documents/incoming/[0-9a-f-]{36}");
            officer.sees("intake.doubt.no_symbol");
        }
        return house.id("select id from documents.item where state = 'LOOK' order by id limit 1");
    }

    /** The one of the demonstration's session that runs. */
    private static Object inSession(House house, String table, String which) {
        return house.id("select id from meetings.%s where session = '%s' and %s limit 1"
                .formatted(table, DemonstratedBodies.SESSION, which));
    }

    /** Of the demonstration. */
    private static String accreditation(House house) {
        return "/accreditations/"
                + house.id("select accreditation from stakeholders.circulation where ended_at is not null limit 1");
    }

    /** By whose rule nothing was circulated yet: for which an organisation of the demonstration begins an application. */
    private static String ruled(House house) {
        return "/accreditations/"
                + house.context().getBean(TestAccreditations.class).open().id();
    }

    private static String circulation(House house) {
        return "/circulations/"
                + house.id("select id from stakeholders.circulation where ended_at is null order by closes_at limit 1");
    }

    private static String circulated(House house) {
        return "/applications/"
                + house.id("select id from stakeholders.application where state = 'CIRCULATED' order by name limit 1");
    }

    private static String application(House house, String objected) {
        return "/applications/"
                + house.id("select application from stakeholders.objection where " + objected + " order by at limit 1");
    }

    private static String draft(House house) {
        return "/applications/"
                + house.context().getBean(TestAccreditations.class).begun("X-LAM");
    }

    private static String listed(House house, String start) {
        return start + house.context().getBean(TestLists.class).example().get(start);
    }

    private static String contribution(House house, String state) {
        return "/contributions/"
                + house.id("select id from stakeholders.contribution where state = '" + state + "' limit 1");
    }

    /** Of the meeting at which it was given, with leave to read it. */
    private static String booth(House house, String said) {
        var statement = said.substring(said.lastIndexOf('/') + 1);
        house.id("""
                insert into meetings.booth_consent (statement, version, given_at, given_by) values ('%1$s', 1, now(), '%1$s')
                on conflict (statement) do update set given_at = now() returning statement""".formatted(statement));
        var meeting = house.id("select meeting from meetings.intervention where statement = '" + statement + "'");
        return "/booth/"
                + TestBooths.until(house.context(), meeting, Instant.now().plus(Duration.ofDays(1)));
    }

    private static EveryPage organisation(String route, String path) {
        return new EveryPage(route, path, Who.ORGANISATION);
    }

    private static EveryPage anyone(String route, String path) {
        return new EveryPage(route, path, Who.ANYONE);
    }

    private static EveryPage officer(String route, String path) {
        return new EveryPage(route, path, Who.OFFICER);
    }

    private static EveryPage delegate(String route, String path) {
        return new EveryPage(route, path, Who.DELEGATE);
    }
}
