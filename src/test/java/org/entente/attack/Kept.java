package org.entente.attack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids of what the house keeps, for every address that leads to a thing. */
final class Kept {

    /** Of each kind, those whose hashes come first: chosen by chance, and every time the same. */
    private static final String SOME = """
            select * from (select distinct * from (%s) as every) as kept order by md5(kept::text) limit %d""";

    /** But not of the outsider's. */
    private static final String OF_DELEGATION = """
            select coalesce(p.code, 'secretariat')%s from identity.%s x
            left join parties.party p on p.id = x.delegation where p.code is distinct from 'XPE'""";

    private static final String OF_VERSION = "negotiation.provision x join negotiation.version v on v.id = x.version";

    /** By an address up to its last id, what stands in its places. */
    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        one("stakeholders", "accreditation", "application", "circulation", "contribution", "objection");
        one("negotiation", "adoption", "proposal", "silence", "text");
        one("meetings", "decision", "inscription", "meeting", "registrant", "registration", "speech", "swap");
        one("consultations", "consultation", "import", "paragraph", "proposition", "report", "round");
        one("process", "body", "process", "session");
        one("identity", "person");
        one("documents", "document");
        QUERIES.put("/statements/{id}", """
                select x.id from consultations.statement x join parties.party p on p.id = x.party where p.code <> 'XPE'""");
        QUERIES.put("/adoption-declarations/{id}", "select id from negotiation.adoption_declaration");
        QUERIES.put("/silence-breaks/{id}", "select id from negotiation.silence_break");
        QUERIES.put("/agenda-items/{id}", "select id from meetings.agenda_item");
        QUERIES.put("/booth-addresses/{id}", "select id from meetings.booth_address");
        QUERIES.put("/side-events/{id}", "select id from meetings.side_event");
        QUERIES.put("/speaker-ranks/{id}", "select id from meetings.speaker_rank");
        QUERIES.put("/speakers-lists/{id}", "select id from meetings.speakers_list");
        QUERIES.put("/application-papers/{id}", "select id from stakeholders.paper");
        QUERIES.put("/objection-inquiries/{id}", "select id from stakeholders.inquiry");
        QUERIES.put("/stakeholder-requests/{id}", "select id from stakeholders.request");
        QUERIES.put("/organisation-lists/{id}", "select id from stakeholders.organisation_list");
        QUERIES.put("/listed-organisations/{id}", "select id from stakeholders.listed");
        QUERIES.put("/positions/{id}", "select id from consultations.stance");
        QUERIES.put("/search/meanings/{id}", "select id from search.meaning");
        QUERIES.put("/documents/incoming/{id}", "select id from documents.delivery");
        QUERIES.put("/documents/incoming/items/{id}", "select id from documents.item");
        QUERIES.put("/parties/{code}", "select code from parties.party");
        QUERIES.put("/elements/{code}", "select code from process.element");
        QUERIES.put("/delegations/{code}", OF_DELEGATION.formatted("", "member"));
        QUERIES.put("/me/tokens/{id}", "select id from identity.token where person <> :outsider");
        QUERIES.put("/me/security/passkeys/{id}", "select id from identity.passkey where person <> :outsider");
        QUERIES.put("/me/security/sessions/{id}", "select id from identity.sign_in where person <> :outsider");

        QUERIES.put(
                "/adoptions/{id}/amendments/{number}", "select adoption, number from negotiation.adoption_amendment");
        QUERIES.put("/adoptions/{id}/votes/{vote}", "select adoption, id from negotiation.adoption_vote");
        QUERIES.put("/bodies/{id}/tenures/{part}", "select body, id from process.tenure");
        QUERIES.put("/delegations/{code}/members/{id}", OF_DELEGATION.formatted(", x.id", "member"));
        QUERIES.put("/delegations/{code}/tokens/{id}", OF_DELEGATION.formatted(", x.id", "token"));
        QUERIES.put("/documents/{id}/relations/{relation}", "select from_document, id from documents.relation");
        QUERIES.put("/documents/{id}/texts/{language}", "select document, language from documents.text");
        QUERIES.put("/documents/texts/{text}/files/{sha256}", "select text, sha256 from documents.file");
        QUERIES.put("/elements/{code}/ties/{id}", "select element, id from process.tie");
        QUERIES.put("/following/{kind}/{id}", "select 'consultation', id from consultations.consultation");
        QUERIES.put("/parties/{code}/memberships/{id}", """
                select p.code, x.id from parties.membership x join parties.party p on p.id = x.member""");
        QUERIES.put("/persons/{id}/tokens/{token}", "select person, id from identity.token where person is not null");
        for (var part : List.of("cycle", "mandate", "naming"))
            QUERIES.put("/processes/{id}/" + part + "s/{part}", "select process, id from process." + part);
        QUERIES.put("/reports/{id}/sentences/{sentence}", "select report, id from consultations.sentence");
        QUERIES.put(
                "/sessions/{id}/agenda/amendments/{number}", "select session, position from meetings.oral_amendment");
        QUERIES.put("/texts/{id}/draft/paragraphs/{paragraph}", "select v.text, x.id from " + OF_VERSION);
        QUERIES.put("/texts/{id}/paragraphs/{paragraph}", "select v.text, x.id from " + OF_VERSION);
        QUERIES.put("/texts/{id}/proposals/files/{file}", "select text, id from negotiation.amended_file");
        QUERIES.put("/texts/{id}/versions/{number}", "select text, number from negotiation.version");
    }

    private final JdbcClient jdbc;
    private final Object outsider;

    /** @param outsider of the fictitious XPE; their own things are none of these */
    Kept(JdbcClient jdbc, Object outsider) {
        this.jdbc = jdbc;
        this.outsider = outsider;
    }

    /** What may stand in the places of this address, together; never nothing. */
    List<List<String>> of(String pattern, int most) {
        var query = QUERIES.get(place(pattern));
        if (query == null) throw new AssertionError("No ids are known for " + pattern);
        var found = known(query, most);
        if (found.isEmpty()) throw new AssertionError("Nothing is kept for " + pattern);
        return found;
    }

    /** All that is kept for this address, up to so many; none where there is nothing. */
    List<List<String>> all(String pattern, int most) {
        var query = QUERIES.get(place(pattern));
        return query == null ? List.of() : known(query, most);
    }

    private List<List<String>> known(String query, int most) {
        return jdbc.sql(SOME.formatted(query, most)).param("outsider", outsider).query().listOfRows().stream()
                .map(row -> row.values().stream().map(String::valueOf).toList())
                .toList();
    }

    private static void one(String schema, String... tables) {
        for (var table : tables)
            QUERIES.put("/" + several(table) + "/{id}", "select id from %s.%s".formatted(schema, table));
    }

    private static String several(String table) {
        return switch (table) {
            case "body" -> "bodies";
            case "process", "speech" -> table + "es";
            case "silence" -> table;
            default -> table + "s";
        };
    }

    private static String place(String pattern) {
        return pattern.substring(0, pattern.lastIndexOf('}') + 1).replaceFirst("^/api/v1", "");
    }
}
