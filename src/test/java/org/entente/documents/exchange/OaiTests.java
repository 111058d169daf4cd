package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.cookie;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.entente.Entente;
import org.entente.documents.record.Document;
import org.entente.documents.record.Record;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;

/** The house as a repository of OAI-PMH 2.0. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import({Record.class, Taken.class})
class OaiTests {

    private static int number = 100;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Record record;

    @Autowired
    Taken taken;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void identifiesItself() throws Exception {
        var answer = valid("verb=Identify");
        assertThat(Taken.words(answer, "baseURL")).containsExactly("http://localhost/oai");
        assertThat(Taken.words(answer, "deletedRecord")).containsExactly("persistent");
        var earliest = Instant.parse(Taken.words(answer, "earliestDatestamp").getFirst());
        var first = jdbc.sql("select min(at) from documents.shown")
                .query((row, at) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(earliest).isEqualTo(first.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void namesItsFormatAndItsSets() throws Exception {
        var document = record.document(symbol());
        assertThat(Taken.words(valid("verb=ListMetadataFormats"), "metadataPrefix"))
                .containsExactly("oai_dc");
        assertThat(Taken.words(valid("verb=ListMetadataFormats&identifier=" + id(document)), "metadataPrefix"))
                .containsExactly("oai_dc");
        assertThat(Taken.words(valid("verb=ListSets"), "setSpec")).contains("body", "body:A", "kind", "kind:report");
    }

    @Test
    void aRecordSaysInDublinCoreWhatTheDocumentIs() throws Exception {
        var document = record.document(symbol());
        record.text(document, Language.FR, "Paroles.");
        var other = record.document(symbol());
        var answer = record(document);
        assertThat(Taken.words(answer, "identifier"))
                .containsExactly(id(document), "http://localhost" + document.path(), document.symbol());
        assertThat(Taken.words(answer, "title")).containsExactly(document.title(Language.EN));
        assertThat(Taken.words(answer, "creator")).containsExactly("General Assembly");
        assertThat(Taken.words(answer, "date")).containsExactly("2026-11");
        assertThat(Taken.words(answer, "language")).containsExactly("fr");
        assertThat(Taken.words(answer, "setSpec")).containsExactly("body:A", "kind:report");
        assertThat(Taken.words(record(other), "language")).isEmpty();
    }

    @Test
    void aRecordNamesWhatItsSymbolSaysItIsSomethingTo() throws Exception {
        var document = record.document(symbol());
        var corrigendum = record.document(document.symbol() + "/Corr.1");
        assertThat(Taken.words(record(document), "relation")).containsExactly("http://localhost" + corrigendum.path());
        assertThat(Taken.words(record(corrigendum), "relation")).containsExactly("http://localhost" + document.path());
    }

    /** A document that comes to be called so, or no longer is, changes what is said of the other. */
    @Test
    void anotherSymbolOfTheSameFamilyLeadsAHarvestToItsDocumentsAgain() {
        var document = record.document(symbol());
        var other = record.document(symbol());
        var before = taken.shown(document.id()).at();
        jdbc.sql("insert into documents.alias (symbol, document, kind, at) values (:symbol, :id, 'FORMER', now())")
                .param("symbol", document.symbol() + "/Corr.2")
                .param("id", other.id())
                .update();
        var added = taken.shown(document.id()).at();
        assertThat(added).isAfter(before);
        jdbc.sql("delete from documents.alias where document = :id")
                .param("id", other.id())
                .update();
        assertThat(taken.shown(document.id()).at()).isAfter(added);
    }

    @Test
    void listsByDaysAndSeconds() throws Exception {
        var document = record.document(symbol());
        jdbc.sql("update documents.document set body = 'B/DAYS' where id = :id")
                .param("id", document.id())
                .update();
        var at = taken.shown(document.id()).at().truncatedTo(ChronoUnit.SECONDS);
        var day = at.toString().substring(0, "2026-11-26".length());
        assertThat(listed("set=body:B:DAYS&from=" + at + "&until=" + at)).contains(id(document));
        assertThat(listed("set=body:B:DAYS&from=" + day + "&until=" + day)).contains(id(document));
        assertThat(errors("verb=ListIdentifiers&metadataPrefix=oai_dc&until=" + at.minusSeconds(3600 * 24 * 9)))
                .containsExactly("noRecordsMatch");
        assertThat(errors("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + at.plusSeconds(3600)))
                .containsExactly("noRecordsMatch");
    }

    @Test
    void listsByOrganAndKind() throws Exception {
        var document = record.document(symbol());
        jdbc.sql("update documents.document set body = 'A/AC.999 é' where id = :id")
                .param("id", document.id())
                .update();
        var spec = Taken.words(record(document), "setSpec").getFirst();
        assertThat(spec).isEqualTo("body:A:AC.999~20~C3~A9");
        assertThat(listed("set=" + spec)).containsExactly(id(document));
        assertThat(listed("set=body:A&from=" + since(document))).contains(id(document));
        assertThat(listed("set=kind:report&from=" + since(document))).contains(id(document));
        assertThat(errors("verb=ListRecords&metadataPrefix=oai_dc&set=kind:treaty&from="
                        + Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(5)))
                .containsExactly("noRecordsMatch");
        assertThat(errors("verb=ListRecords&metadataPrefix=oai_dc&set=nothing")).containsExactly("noRecordsMatch");
    }

    /** A set holds what those within it hold, and what has no organ is in none of them. */
    @Test
    void theSetOfAllOrgansHoldsWhatHasOne() throws Exception {
        var document = record.document(symbol());
        var letter = record.document(null, Audience.PUBLIC, null);
        assertThat(Taken.words(record(letter), "setSpec")).containsExactly("kind:report");
        var from = "from=" + since(document);
        assertThat(toTheEnd(from + "&set=body")).contains(id(document)).doesNotContain(id(letter));
        assertThat(toTheEnd(from + "&set=kind")).contains(id(document), id(letter));
        assertThat(toTheEnd(from)).contains(id(document), id(letter));
    }

    /** Through all its parts. */
    private List<String> toTheEnd(String narrowed) throws Exception {
        var seen = new ArrayList<String>();
        for (var asked = "metadataPrefix=oai_dc&" + narrowed; !asked.endsWith("="); ) {
            var answer = valid("verb=ListIdentifiers&" + asked);
            seen.addAll(Taken.words(answer, "identifier"));
            asked = "resumptionToken=" + String.join("", Taken.words(answer, "resumptionToken"));
        }
        return seen;
    }

    @Test
    void handsOutALongListInPartsEachOnce() throws Exception {
        jdbc.sql("""
                        insert into documents.document (id, symbol, sort_key, kind, titles, body, added_at)
                        select gen_random_uuid(), 'X/AC.777/' || n, 'X/AC.777/' || n, 'LETTER', '{"en": "Letter"}',
                            'X/AC.777', now() from generate_series(1, 250) n""").update();
        var seen = new ArrayList<String>();
        var asked = "verb=ListRecords&metadataPrefix=oai_dc&set=body:X:AC.777";
        for (var cursor = 0; ; cursor += OaiPages.PAGE) {
            var answer = valid(asked);
            var headers = answer.getElementsByTagNameNS("*", "header");
            for (var i = 0; i < headers.getLength(); i++)
                seen.add(Taken.words((Element) headers.item(i), "identifier").getFirst());
            var token = (Element)
                    answer.getElementsByTagNameNS("*", "resumptionToken").item(0);
            assertThat(token.getAttribute("cursor")).isEqualTo(Integer.toString(cursor));
            if (token.getTextContent().isEmpty()) break;
            asked = "verb=ListRecords&resumptionToken=" + token.getTextContent();
        }
        assertThat(seen).hasSize(250);
        assertThat(new HashSet<>(seen)).hasSize(250);
    }

    /** The statuses of the protocol, each under its own name and with status 200. */
    @ParameterizedTest
    @CsvSource({
        "'', badVerb",
        "verb=Nothing, badVerb",
        "verb=Identify&verb=Identify, badVerb",
        "verb=Identify&from=2024-01-01, badArgument",
        "verb=ListRecords, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc, badArgument",
        "verb=ListRecords&metadataPrefix=marc, cannotDisseminateFormat",
        "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-31, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-01&until=2024-01-02T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=2024-01-02&until=2024-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=a%20b, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&set=body:~00, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&from=+1000000000-01-01, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&until=+300000-01-01T00:00:00Z, badArgument",
        "verb=ListRecords&metadataPrefix=oai_dc&from=9999-12-30&until=9999-12-31, noRecordsMatch",
        "verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x, badArgument",
        "verb=ListRecords&resumptionToken=x, badResumptionToken",
        "verb=ListRecords&resumptionToken=MXxh, badResumptionToken",
        "verb=ListSets&resumptionToken=x, badResumptionToken",
        "verb=GetRecord&metadataPrefix=oai_dc, badArgument",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:isbn:1, idDoesNotExist",
        "verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:uuid:00000000-0000-0000-0000-000000000000, idDoesNotExist",
        "verb=ListMetadataFormats&identifier=x, idDoesNotExist"
    })
    void errorsAreTheProtocols(String asked, String code) throws Exception {
        assertThat(errors(asked)).containsExactly(code);
    }

    /** A token is the harvester's to alter; what the database cannot take is none of ours. */
    @ParameterizedTest
    @CsvSource({
        "2|+1000000000-12-31T23:59:59Z|00000000-0000-0000-0000-000000000000|||100|, badResumptionToken",
        "2|+300000-01-01T00:00:00Z|00000000-0000-0000-0000-000000000000|||100|, badResumptionToken",
        "2|-0001-01-01T00:00:00Z|00000000-0000-0000-0000-000000000000|||100|, badResumptionToken",
        "2|2026-11-26T10:00:00Z|00000000-0000-0000-0000-000000000000|+300000-01-01T00:00:00Z||100|, badResumptionToken",
        "2|2026-11-26T10:00:00Z|00000000-0000-0000-0000-000000000000||+300000-01-01T00:00:00Z|100|, badResumptionToken",
        "2|2026-11-26T10:00:00Z|00000000-0000-0000-0000-000000000000|||100|kind:NUL, badResumptionToken",
        "2|2026-11-26T10:00:00Z|00000000-0000-0000-0000-000000000000|||100|body:~00, noRecordsMatch",
        "2|9999-11-26T10:00:00Z|00000000-0000-0000-0000-000000000000||+10000-01-01T00:00:00Z|100|body, noRecordsMatch"
    })
    void aForgedTokenIsRefusedInTheWordsOfTheProtocol(String forged, String code) throws Exception {
        var bytes = forged.replace("NUL", "\0").getBytes(StandardCharsets.UTF_8);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(errors("verb=ListRecords&resumptionToken=" + token)).containsExactly(code);
    }

    @Test
    void answersByPostToo() throws Exception {
        var answer = browser.post()
                .uri("/oai")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("verb", "Identify")
                .exchange();
        assertThat(answer).hasStatusOk();
        validated(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsShutIsSaidToBeDeletedAndNothingElseOfIt() throws Exception {
        var document = record.document(symbol());
        record.text(document, Language.EN, "Words.");
        taken.open(document, Audience.Kind.OFFICERS);
        var answer = record(document);
        assertThat(((Element) answer.getElementsByTagNameNS("*", "header").item(0)).getAttribute("status"))
                .isEqualTo("deleted");
        assertThat(answer.getElementsByTagNameNS("*", "metadata").getLength()).isZero();
        assertThat(listed("set=body:A&from=" + since(document))).contains(id(document));
    }

    /** Also to those who may read more, a harvest is the public's. */
    @Test
    void whatWasNeverPublicIsInNoHarvest() throws Exception {
        var restricted = record.document(symbol(), Audience.OFFICERS, null);
        var open = record.document(symbol());
        jdbc.sql("""
                        insert into documents.relation (id, from_document, kind, to_document, at)
                        values (gen_random_uuid(), :from, 'SUPERSEDES', :to, now())""").param("from", open.id()).param("to", restricted.id()).update();
        assertThat(errors("verb=GetRecord&metadataPrefix=oai_dc&identifier=" + id(restricted)))
                .containsExactly("idDoesNotExist");
        for (var asked : List.of("verb=ListRecords&metadataPrefix=oai_dc&set=body:A&from=" + since(open), get(open))) {
            var officers = browser.get()
                    .uri("/oai?" + asked)
                    .cookie(cookie(people.officer()))
                    .exchange();
            assertThat(officers)
                    .hasStatusOk()
                    .bodyText()
                    .contains(id(open))
                    .doesNotContain(restricted.id().toString(), restricted.path() + "<");
        }
    }

    /** When it changed last; few others of its organ did since, so the first part of a list holds it. */
    private String since(Document document) {
        return taken.shown(document.id()).at().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private List<String> listed(String narrowed) throws Exception {
        return Taken.words(valid("verb=ListIdentifiers&metadataPrefix=oai_dc&" + narrowed), "identifier");
    }

    private List<String> errors(String asked) throws Exception {
        var answer = valid(asked);
        var errors = answer.getElementsByTagNameNS("*", "error");
        var codes = new ArrayList<String>();
        for (var i = 0; i < errors.getLength(); i++) codes.add(((Element) errors.item(i)).getAttribute("code"));
        return codes;
    }

    private Element record(Document document) throws Exception {
        return valid(get(document));
    }

    private static String get(Document document) {
        return "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + id(document);
    }

    private Element valid(String asked) throws Exception {
        return validated(taken.text("/oai?" + asked));
    }

    private static Element validated(String answer) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(OaiTests.class.getResource("/harvests/oai-pmh.xsd")));
        schema.newValidator().validate(new StreamSource(new StringReader(answer)));
        return Taken.parsed(answer);
    }

    private static String id(Document document) {
        return id(document.id());
    }

    private static String id(UUID document) {
        return "urn:uuid:" + document;
    }

    private static String symbol() {
        return "A/95/" + ++number;
    }
}
