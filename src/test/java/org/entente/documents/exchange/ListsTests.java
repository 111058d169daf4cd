package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.entente.Entente;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.exchange.PublicRecord.Sought;
import org.entente.documents.record.Document;
import org.entente.documents.record.Record;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many documents at once: the API, the feed, the sitemap and the archive, each as far as its reader may read. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import({Record.class, Taken.class})
class ListsTests {

    private static final JsonMapper JSON = JsonMapper.shared();

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
    PublicRecord shown;

    @Autowired
    JdbcClient jdbc;

    /** A series of this test alone. */
    String body;

    Document open;
    Document restricted;

    @BeforeEach
    void oneIsOpenAndOneIsNot() {
        body = "B/AC." + ++number;
        open = record.document(body + "/1");
        record.text(open, Language.EN, "Open words & more.");
        record.text(open, Language.FR, "Paroles.");
        restricted = record.document(body + "/2", Audience.OFFICERS, null);
        record.text(restricted, Language.EN, "Secret words.");
        jdbc.sql("update documents.document set body = :body where id in (:open, :restricted)")
                .param("body", body)
                .param("open", open.id())
                .param("restricted", restricted.id())
                .update();
    }

    @Test
    void theApiListsWhatItsReaderMayReadPageByPage() throws Exception {
        var listed = JSON.readTree(taken.text("/api/v1/documents?body=" + body));
        assertThat(listed.get("count").asInt()).isEqualTo(1);
        assertThat(listed.get("documents").get(0).get("symbol").asString()).isEqualTo(open.symbol());
        assertThat(listed.get("next").isNull()).isTrue();
        assertThat(taken.get("/api/v1/documents?body=" + body, people.officer()))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .bodyText()
                .contains("\"count\":2", restricted.symbol());
        jdbc.sql("""
                        insert into documents.document (id, symbol, sort_key, kind, titles, body, added_at)
                        select gen_random_uuid(), :body || '/1' || n, :body || '/1' || n, 'LETTER', '{}', :body, now()
                        from generate_series(100, 160) n""").param("body", body).update();
        var first = JSON.readTree(taken.text("/api/v1/documents?body=" + body));
        assertThat(first.get("documents").size()).isEqualTo(50);
        var next = first.get("next").asString();
        var second = JSON.readTree(taken.text("/api/v1/documents?body=" + body + "&after=" + next));
        assertThat(second.get("documents").size()).isEqualTo(12);
    }

    @Test
    void theApiTellsADocumentWithItsTextsAndTheWordsOfOne() throws Exception {
        var json = JSON.readTree(taken.text("/api/v1" + open.path()));
        assertThat(json.get("texts").size()).isEqualTo(2);
        assertThat(json.has("text")).isFalse();
        var text = JSON.readTree(taken.text("/api/v1" + open.path() + "?language=en"))
                .get("text");
        var paragraph = text.get("paragraphs").get(0);
        assertThat(paragraph.get("text").asString()).isEqualTo("Open words & more.");
        assertThat(taken.get(path(paragraph.get("address")))).hasStatus(HttpStatus.SEE_OTHER);
        text.get("forms")
                .forEach(address -> assertThat(taken.get(path(address))).hasStatusOk());
        assertThat(text.get("citation").asString()).contains(open.symbol());
    }

    @Test
    void theApiRefusesWithProblemDetails() {
        for (var path : List.of(restricted.path(), "/documents/B/AC.1/9/9", open.path() + "?language=tlh"))
            assertThat(taken.get("/api/v1" + path))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .hasContentType("application/problem+json");
        assertThat(taken.get("/api/v1" + restricted.path(), people.officer())).hasStatusOk();
        assertThat(taken.get("/api/v1" + restricted.path(), people.delegateOf("KEN")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theApiNamesRelatedDocumentsToThoseAloneWhoMayReadThem() throws Exception {
        jdbc.sql("""
                        insert into documents.relation (id, from_document, kind, to_document, at)
                        values (gen_random_uuid(), :from, 'SUPERSEDES', :to, now())""").param("from", open.id()).param("to", restricted.id()).update();
        assertThat(taken.text("/api/v1" + open.path())).doesNotContain(restricted.symbol());
        assertThat(taken.get("/api/v1" + open.path(), people.officer()))
                .bodyText()
                .contains(restricted.symbol());
    }

    @Test
    void theFeedTellsWhatIsNewInTheLanguageOfTheAddress() throws Exception {
        var feed = Taken.parsed(taken.text("/fr/documents/feed.atom?body=" + body));
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(Taken.words(feed, "id")).contains("urn:uuid:" + open.id()).hasSize(2);
        assertThat(Taken.words(feed, "summary")).containsExactly("Paroles.");
        assertThat(Taken.words(feed, "updated"))
                .contains(taken.shown(open.id()).at().toString());
        assertThat(entries("language=fr")).isEqualTo(1);
        assertThat(entries("language=ru")).isZero();
        assertThat(taken.get("/en/documents/feed.atom?language=tlh")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theFeedGoesOnBehindItsPage() throws Exception {
        jdbc.sql("""
                        insert into documents.document (id, symbol, sort_key, kind, titles, body, added_at)
                        select gen_random_uuid(), :body || '/1' || n, :body || '/1' || n, 'LETTER', '{}', :body, now()
                        from generate_series(100, 160) n""").param("body", body).update();
        var first = Taken.parsed(taken.text("/en/documents/feed.atom?body=" + body));
        assertThat(Taken.words(first, "entry")).hasSize(50);
        var links = first.getElementsByTagNameNS("*", "link");
        var next = "";
        for (var i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            if (link.getAttribute("rel").equals("next")) next = link.getAttribute("href");
        }
        assertThat(Taken.words(Taken.parsed(taken.text(next.replace("http://localhost", ""))), "entry"))
                .hasSize(12);
        for (var nowhere : List.of("nowhere", "+1000000000-12-31T23:59:59Z_" + open.id()))
            assertThat(taken.get("/en/documents/feed.atom?before=" + nowhere))
                    .as(nowhere)
                    .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHasTheFeedAsksWhetherThereIsAnythingNew() {
        var path = "/en/documents/feed.atom?body=" + body;
        var tag = taken.get(path).getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(browser.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        record.text(open, Language.ES, "Palabras.");
        assertThat(browser.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk();
    }

    @Test
    void whoHasADocumentFromTheApiAsksWhetherItIsStillTheSame() {
        var path = "/api/v1" + open.path() + "?language=en";
        var tag = taken.get(path).getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(browser.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        record.text(open, Language.EN, "Other words.");
        assertThat(browser.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk()
                .bodyText()
                .contains("Other words.");
    }

    @Test
    void theSitemapHasEveryDocumentInEachLanguageWithTheOthers() throws Exception {
        var map = taken.text("/sitemap.xml");
        assertThat(Taken.words(Taken.parsed(map), "loc"))
                .contains("http://localhost/ar" + open.path(), "http://localhost/zh" + open.path());
        assertThat(map)
                .contains("hreflang=\"x-default\" href=\"http://localhost" + open.path() + "\"")
                .contains("hreflang=\"ru\" href=\"http://localhost/ru" + open.path() + "\"");
        assertThat(taken.text("/robots.txt")).contains("Sitemap: http://localhost/sitemap.xml\n");
    }

    @Test
    void aLargeRecordHasAnIndexWhoseFilesHoldEachDocumentOnce() throws Exception {
        jdbc.sql("""
                        insert into documents.document (id, symbol, sort_key, kind, titles, body, added_at)
                        select gen_random_uuid(), :body || '/1' || n, :body || '/1' || n, 'LETTER', '{}', :body, now()
                        from generate_series(10000, 11100) n""").param("body", body).update();
        var index = Taken.parsed(taken.text("/sitemap.xml"));
        assertThat(index.getLocalName()).isEqualTo("sitemapindex");
        var found = 0;
        for (var address : Taken.words(index, "loc")) {
            var file = taken.text(address.replace("http://localhost", ""));
            assertThat(file).doesNotContain(restricted.path() + "<");
            found += (int) Taken.words(Taken.parsed(file), "loc").stream()
                    .filter(each -> each.startsWith("http://localhost/es/documents/" + body + "/"))
                    .count();
        }
        assertThat(found).isEqualTo(1102);
        jdbc.sql("delete from documents.document where body = :body and kind = 'LETTER'")
                .param("body", body)
                .update();
    }

    /** A file of none is none: its schema asks for an address. */
    @Test
    void theLastFileOfASitemapIsNeverEmpty() {
        var whole = shown.standing(new Sought("", null), null, Integer.MAX_VALUE).stream()
                .map(Shown::document)
                .toList();
        assertThat(shown.ends(whole.size())).isEmpty();
        assertThat(shown.ends(1)).isEqualTo(whole.subList(0, whole.size() - 1));
    }

    @Test
    void theArchiveHoldsEachTextWithItsSumAndAManifestToImportItBy() throws Exception {
        var files = unpacked("/en/documents/archive.zip?body=" + body);
        var english = body.replace('/', '-') + "-1-en.akn.xml";
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        english, body.replace('/', '-') + "-1-fr.akn.xml", "manifest.csv", "SHA256SUMS");
        assertThat(AkomaNtoso.read(files.get(english))
                        .text()
                        .blocks()
                        .getFirst()
                        .text())
                .isEqualTo("Open words & more.");
        var manifest = new String(files.get("manifest.csv"), StandardCharsets.UTF_8);
        var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parsed = rows.parse(new StringReader(manifest))) {
            assertThat(parsed.getHeaderNames())
                    .startsWith("file", "symbol", "language", "kind", "date", "title", "status")
                    .contains("supersedes", "corrigendum to");
            assertThat(parsed.getRecords().stream()
                            .filter(row -> row.get("language").equals("en")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values())
                            .startsWith(
                                    english,
                                    open.symbol(),
                                    "en",
                                    "REPORT",
                                    "2026-11",
                                    open.title(Language.EN),
                                    "AUTHENTIC"));
        }
        var sums = new String(files.remove("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(sums).hasSize(files.size());
        for (var line : sums) {
            var parts = line.split(" {2}", 2);
            var digest = MessageDigest.getInstance("SHA-256").digest(files.get(parts[1]));
            assertThat(parts[0]).isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void aDocumentWithoutTextIsInTheArchiveWithWhatIsKnownOfIt() throws Exception {
        var bare = record.document(body + "/" + 77);
        record.notIssued(bare, Language.FR);
        var files = unpacked("/en/documents/archive.zip?body=" + body);
        var entries = new String(files.get("entries.csv"), StandardCharsets.UTF_8);
        assertThat(entries.lines().filter(line -> line.contains(bare.symbol())))
                .containsExactlyInAnyOrder(
                        "http://localhost" + bare.path() + "," + bare.symbol() + ",en,REPORT,2026-11,"
                                + bare.title(Language.EN) + ",,,,,,,,",
                        "http://localhost" + bare.path() + "," + bare.symbol()
                                + ",fr,REPORT,2026-11,,NOT_ISSUED,,,,,,,");
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)).contains("  entries.csv");
        assertThat(new String(files.get("manifest.csv"), StandardCharsets.UTF_8))
                .doesNotContain(bare.symbol() + ",");
    }

    @Test
    void aDocumentOfWhichOnlyTheSymbolIsKnownIsInTheArchiveInNoLanguage() throws Exception {
        var bare = record.document(body + "/" + 78);
        jdbc.sql("update documents.document set titles = '{}' where id = :id")
                .param("id", bare.id())
                .update();
        var entries = new String(
                unpacked("/en/documents/archive.zip?body=" + body).get("entries.csv"), StandardCharsets.UTF_8);
        assertThat(entries.lines().filter(line -> line.contains(bare.symbol())))
                .containsExactly("http://localhost" + bare.path() + "," + bare.symbol() + ",,REPORT,2026-11,,,,,,,,,");
        assertThat(unpacked("/en/documents/archive.zip?language=fr&body=" + body)
                        .keySet())
                .doesNotContain("entries.csv");
    }

    @Test
    void theArchiveOfOneLanguageHoldsNoOther() throws Exception {
        assertThat(unpacked("/en/documents/archive.zip?language=fr&body=" + body)
                        .keySet())
                .containsExactlyInAnyOrder(body.replace('/', '-') + "-1-fr.akn.xml", "manifest.csv", "SHA256SUMS");
        assertThat(taken.get("/en/documents/archive.zip?language=xx")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void beneathTheArchiveItIsSaidThatEarlierEditionsAreElsewhere() throws Exception {
        record.text(open, Language.EN, "Corrected words.");
        var files = unpacked("/en/documents/archive.zip?language=en&body=" + body);
        assertThat(files.keySet()).filteredOn(name -> name.endsWith(".akn.xml")).hasSize(1);
        assertThat(AkomaNtoso.read(files.values().iterator().next())
                        .text()
                        .blocks()
                        .getFirst()
                        .text())
                .isEqualTo("Corrected words.");
        assertThat(taken.text("/en/documents?body=" + body))
                .contains("the text that stands now in each language; earlier editions stay at addresses of their own");
        assertThat(taken.get("/en" + open.path() + "?language=en&edition=1&format=akn"))
                .hasStatusOk();
    }

    /** Also those who may read more take away the public record. */
    @Test
    void whatIsNotPublicIsInNoListForPrograms() throws Exception {
        var officer = people.officer();
        for (var path : List.of("/en/documents/feed.atom?body=" + body, "/sitemap.xml")) {
            for (var answer : List.of(taken.get(path), taken.get(path, officer))) {
                assertThat(answer)
                        .hasStatusOk()
                        .bodyText()
                        .contains(open.path())
                        .doesNotContain(restricted.path(), restricted.id().toString(), "Secret words");
            }
        }
        var archive = taken.get("/en/documents/archive.zip?body=" + body, officer)
                .getResponse()
                .getContentAsByteArray();
        assertThat(unpacked(archive).keySet()).noneMatch(name -> name.contains("-2-"));
        taken.open(open, Audience.Kind.STATES);
        assertThat(entries("")).isZero();
        assertThat(unpacked("/en/documents/archive.zip?body=" + body).keySet())
                .containsExactly("manifest.csv", "SHA256SUMS");
    }

    private int entries(String narrowed) throws Exception {
        var feed = Taken.parsed(taken.text("/en/documents/feed.atom?body=" + body + "&" + narrowed));
        return Taken.words(feed, "entry").size();
    }

    private static String path(JsonNode address) {
        var path = address.asString().replace("http://localhost", "");
        return path.startsWith("/api/") ? path : "/en" + path;
    }

    private Map<String, byte[]> unpacked(String path) throws Exception {
        return unpacked(taken.bytes(path));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
