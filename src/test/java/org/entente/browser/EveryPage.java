package org.entente.browser;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;

/** Every address that answers with a page, with one example of it and whoever can see it whole. */
record EveryPage(String route, String path, Who who) {

    enum Who {
        ANYONE,
        OFFICER,
        DELEGATE
    }

    private static final String TABLE = """
            party,text
            XBE,"Capacity-building should be led by the needs of those who receive it."
            ATLANTIS,"Nobody of this name is on record."
            """;

    static List<EveryPage> in(House house) {
        var job = imported(house);
        var consultation = "/consultations/" + demonstration(house);
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
        return List.of(
                anyone("/", "/"),
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
                officer("/me/tokens", "/me/tokens"),
                officer("/delegations/{code}/tokens", "/delegations/secretariat/tokens"),
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
        return house.id("select id from consultations.consultation where fictitious")
                .toString();
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
