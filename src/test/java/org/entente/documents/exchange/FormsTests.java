package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.languages.Language.AR;
import static org.entente.languages.Language.EN;
import static org.entente.languages.Language.FR;
import static org.entente.languages.Language.ZH;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.entente.Entente;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.Block;
import org.entente.documents.FileStore;
import org.entente.documents.record.Alias;
import org.entente.documents.record.Document;
import org.entente.documents.record.Record;
import org.entente.documents.record.Status;
import org.entente.documents.record.TakesDocuments;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.documents.record.Text;
import org.entente.documents.record.TextFile;
import org.entente.documents.record.Texts;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Documents as they are taken away, in every form and language. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import({Record.class, Taken.class})
class FormsTests {

    private static final Path SCHEMA =
            Path.of("..", "shared", "samples", "24-akoma-ntoso", "schema", "akomantoso30.xsd");

    private static final Map<Language, String> WORDS = Map.of(
            AR,
            "قررت الجمعية العامة",
            ZH,
            "大会决定",
            EN,
            "The General Assembly decides",
            FR,
            "L’Assemblée générale décide",
            Language.RU,
            "Генеральная Ассамблея постановляет",
            Language.ES,
            "La Asamblea General decide");

    private static int number = 100;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Record record;

    @Autowired
    Taken taken;

    @Autowired
    TakesDocuments takes;

    @Autowired
    Texts texts;

    @Autowired
    FileStore files;

    @Autowired
    People people;

    @ParameterizedTest
    @EnumSource
    void paperBearsNumbersNotesAndTablesInTheDirectionOfTheLanguage(Language language) throws Exception {
        var document = whole(language);
        try (var pdf = Loader.loadPDF(taken.bytes(form(document, language, "pdf")))) {
            var words = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
            assertThat(words).contains("17", "NOTE", "CELLONE", "CELLTWO", document.symbol());
            var first = place(pdf, "CELLONE");
            var second = place(pdf, "CELLTWO");
            assertThat(first < second).isEqualTo(!language.isRightToLeft());
            var note = height(pdf, "NOTE");
            assertThat(note).as("the note stands at the foot").isGreaterThan(height(pdf, "CELLTWO"));
        }
    }

    /** From the mark to the foot of the page, and from there back up. */
    @ParameterizedTest
    @EnumSource
    void onPaperTheMarkLeadsToTheNoteAndTheNoteBack(Language language) throws Exception {
        var document = whole(language);
        try (var pdf = Loader.loadPDF(taken.bytes(form(document, language, "pdf")))) {
            var ways = new ArrayList<PDAnnotationLink>();
            for (var annotation : pdf.getPage(0).getAnnotations())
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo)
                    ways.add(link);
            assertThat(ways).hasSize(2);
            ways.sort(Comparator.comparing(way -> way.getRectangle().getLowerLeftY()));
            var note = ways.getFirst();
            var mark = ways.getLast();
            assertThat(top(note)).as("the note leads up").isGreaterThan((int)
                    note.getRectangle().getUpperRightY());
            assertThat(top(mark)).as("the mark leads down").isLessThan((int)
                    mark.getRectangle().getLowerLeftY());
        }
    }

    private static int top(PDAnnotationLink way) throws IOException {
        var destination = ((PDActionGoTo) way.getAction()).getDestination();
        return ((PDPageXYZDestination) destination).getTop();
    }

    @ParameterizedTest
    @EnumSource
    void wordBearsTheSame(Language language) throws Exception {
        var document = whole(language);
        try (var word = new XWPFDocument(new ByteArrayInputStream(taken.bytes(form(document, language, "docx"))))) {
            assertThat(word.getParagraphs()).anyMatch(line -> line.getText().startsWith("17. " + WORDS.get(language)));
            assertThat(word.getFootnotes())
                    .anyMatch(note -> note.getParagraphs().getFirst().getText().contains("NOTE"));
            var table = word.getTables().getFirst();
            assertThat(table.getRow(0).getCell(0).getText()).isEqualTo("CELLONE");
            assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isEqualTo(language.isRightToLeft());
        }
    }

    @ParameterizedTest
    @EnumSource
    void akomaNtosoIsValidAndSaysTheSame(Language language) throws Exception {
        var document = whole(language);
        var xml = taken.bytes(form(document, language, "akn"));
        var read = AkomaNtoso.read(xml).text();
        assertThat(read.language()).contains(language);
        assertThat(read.blocks()).extracting(Block::text).contains(WORDS.get(language) + "¹ …");
        Assumptions.assumeTrue(Files.exists(SCHEMA), "The OASIS schema is not at " + SCHEMA);
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void aProvisionalNumberIsAnAliasInAkomaNtosoToo() throws Exception {
        var document = record.document("A/95/9931");
        record.text(document, EN, "Words.");
        takes.give(document, new Alias("A/95/CRP.9931", document.id(), Alias.Kind.PROVISIONAL), null);
        var xml = taken.text(form(document, EN, "akn"));
        assertThat(xml)
                .contains("<FRBRalias name=\"symbol\" value=\"A/95/9931\"/>")
                .contains("<FRBRalias name=\"provisional\" value=\"A/95/CRP.9931\"/>");
        Assumptions.assumeTrue(Files.exists(SCHEMA), "The OASIS schema is not at " + SCHEMA);
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
        schema.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** Its id is a number of the house, and neither an organ nor a symbol. */
    @Test
    void whatHasNoSymbolHasNoneInAkomaNtoso() throws Exception {
        var document = record.document(null, Audience.PUBLIC, null);
        record.text(document, EN, "Words.");
        var xml = taken.text(form(document, EN, "akn"));
        assertThat(xml)
                .contains("/akn/un/doc/report/un/2026-11/" + document.id() + "/eng@2026-11", "href=\"#un\"")
                .doesNotContain("name=\"symbol\" value", "#" + document.id(), "showAs=\"" + document.id());
    }

    /** Whatever is in the file that the blocks do not tell is in it again. */
    @Test
    void whatCameAsAkomaNtosoGoesOutAsItCame() throws Exception {
        var document = record.document(symbol());
        var text = text(document, EN, 1);
        var written = new String(taken.bytes(form(document, EN, "akn")), StandardCharsets.UTF_8);
        var came = written.replace("</akomaNtoso>", "<!-- A remark of whoever wrote it --></akomaNtoso>");
        var kept = files.keep(new ByteArrayInputStream(came.getBytes(StandardCharsets.UTF_8)));
        var file = new TextFile(TextFile.Kind.AKN, kept.sha256(), "text.akn.xml", kept.size());
        var blocks =
                AkomaNtoso.read(came.getBytes(StandardCharsets.UTF_8)).text().blocks();
        takes.issue(
                document,
                new NewText(EN, Status.AUTHENTIC, text.title(), null, null, 1, false, List.of(file), blocks),
                null);
        assertThat(taken.text(form(document, EN, "akn"))).contains("A remark of whoever wrote it");
        // It calls itself as the first edition was called, and is another one.
        assertThat(expression(document, 2)).isEqualTo(expression(document, 1) + ";2");
    }

    @Test
    void noTwoEditionsOfALanguageHaveOneNameInAkomaNtoso() throws Exception {
        var document = record.document(symbol());
        record.text(document, EN, "As it was.");
        record.text(document, EN, "As it is.");
        takes.issue(document, corrected("As it shall be.", "2026-11-27"), null);
        record.text(document, FR, "Comme il était.");
        assertThat(expression(document, 1)).endsWith("/eng@2026-11");
        assertThat(expression(document, 2)).endsWith("/eng@2026-11;2");
        assertThat(expression(document, 3)).endsWith("/eng@2026-11-27;3");
        assertThat(AkomaNtoso.read(taken.bytes(form(document, FR, "akn"))).expression())
                .endsWith("/fra@2026-11");
    }

    private static NewText corrected(String words, String on) {
        var block = new Block(Block.Kind.TEXT, 0, null, words, null, 1);
        return new NewText(EN, Status.AUTHENTIC, "", null, on, 1, false, List.of(), List.of(block));
    }

    private String expression(Document document, int edition) throws Exception {
        return AkomaNtoso.read(taken.bytes(form(document, EN, "akn") + "&edition=" + edition))
                .expression();
    }

    @Test
    void plainTextHasAParagraphBetweenBlankLinesAndSaysWhereItIsFrom() throws Exception {
        var document = whole(EN);
        assertThat(taken.text(form(document, EN, "txt")))
                .contains("\n\n17. The General Assembly decides¹ …\n\n    (a) Under it\n\n")
                .contains("CELLONE\tCELLTWO")
                .contains(document.path(EN) + "&edition=1");
    }

    @Test
    void anIdLeadsToTheSymbolHoweverItIsWritten() throws Exception {
        var document = record.document(symbol());
        record.text(document, EN, "Words.");
        for (var id : List.of(document.id().toString(), document.id().toString().toUpperCase(Locale.ROOT)))
            assertThat(taken.get("/en/documents/" + id + "?format=txt&language=en"))
                    .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                    .hasHeader(HttpHeaders.LOCATION, "/en" + document.path() + "?format=txt&language=en");
    }

    @Test
    void earlierEditionsStayAtTheirAddress() throws Exception {
        var document = record.document(symbol());
        record.text(document, EN, "As it was.");
        record.text(document, EN, "As it is.");
        var address = form(document, EN, "txt");
        assertThat(taken.text(address)).contains("As it is.").doesNotContain("As it was.");
        assertThat(taken.text(address + "&edition=1")).contains("As it was.").doesNotContain("As it is.");
        assertThat(taken.get(address + "&edition=3")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void everyOtherWritingLeadsToThePermanentAddress() {
        var document = record.document(symbol());
        record.text(document, FR, "Paroles.");
        var typed = document.path().toLowerCase(Locale.ROOT);
        assertThat(taken.get("/fr" + typed + "?format=txt&language=fr"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader(HttpHeaders.LOCATION, "/fr" + document.path() + "?format=txt&language=fr");
        assertThat(taken.get("/fr" + document.lastingPath() + "?format=bib")).hasStatus(HttpStatus.MOVED_PERMANENTLY);
    }

    @Test
    void documentLanguageAndParagraphAreCitedEachAtItsOwnAddress() throws Exception {
        var document = record.document(symbol());
        var text = record.text(document, FR, "Paroles.");
        var paragraph = texts.paragraphs(text.id()).getFirst();
        assertThat(taken.text("/en" + document.path() + "?format=ris"))
                .contains("UR  - http://localhost" + document.path() + "\r\n")
                .doesNotContain("LA  - ");
        assertThat(taken.text("/en" + document.path() + "?format=ris&language=fr"))
                .contains(
                        "UR  - http://localhost" + document.path(FR) + "\r\n", "LA  - fr", "AU  - Assemblée générale");
        assertThat(taken.text("/en" + paragraph.path() + "?format=bib"))
                .contains("url = {http://localhost" + paragraph.path() + "}");
        assertThat(taken.text("/en" + paragraph.path() + "?format=csl")).contains("paragraphe non numéroté 1");
        assertThat(taken.text("/en" + paragraph.path() + "?format=txt")).startsWith("Paroles.\n\n");
        assertThat(taken.get("/en" + paragraph.path() + "?format=pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        var document = record.document(symbol());
        record.text(document, EN, List.of());
        assertThat(taken.get(form(document, EN, "pdf"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(taken.get(form(document, AR, "txt"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(taken.get(form(document, EN, "exe"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(taken.get(form(document, EN, "bib") + "&edition=x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(taken.get("/en/documents/A/1/1/1?format=pdf")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHasItAsksWhetherItIsStillTheSame() {
        var document = record.document(symbol());
        record.text(document, EN, "Words.");
        var address = form(document, EN, "txt");
        var first = taken.get(address);
        assertThat(first).hasStatusOk().hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        var tag = first.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(first.getResponse().getHeader(HttpHeaders.LAST_MODIFIED)).isNotNull();
        assertThat(browser.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(HttpStatus.NOT_MODIFIED);
        record.text(document, EN, "Other words.");
        assertThat(browser.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatusOk()
                .bodyText()
                .contains("Other words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "akn", "txt", "bib", "ris", "csl"})
    void whatIsNotPublicExistsForThoseAloneWhoMayReadIt(String format) {
        var kenya = people.delegateOf("KEN");
        var document = record.document(symbol(), Audience.OWN, kenya.party());
        var text = record.text(document, EN, "For Kenya alone.");
        var address = form(document, EN, format);
        var paragraph = "/en" + texts.paragraphs(text.id()).getFirst().path() + "?format=ris";
        for (var path : List.of(address, paragraph)) {
            assertThat(taken.get(path)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(taken.get(path, people.delegateOf("GHA"))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(taken.get(path, people.officer())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(taken.get(path, kenya))
                    .hasStatusOk()
                    .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .doesNotContainHeader(HttpHeaders.ETAG);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCopyThatIsNotForEverybodySaysForWhomItIs(Language language) throws Exception {
        var officer = people.officer();
        var document = record.document(symbol(), Audience.OFFICERS, null);
        text(document, language, 0);
        var said = Messages.text(
                language, "documents.exchange.restricted", Messages.text(language, Audience.Kind.OFFICERS.key()));
        assertThat(text(document, language, "txt", officer)).startsWith(said);
        assertThat(text(document, language, "akn", officer)).contains(said);
        var word = taken.get(form(document, language, "docx"), officer)
                .getResponse()
                .getContentAsByteArray();
        try (var read = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(read.getHeaderList().getFirst().getText()).contains(said);
        }
        var paper = taken.get(form(document, language, "pdf"), officer)
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(said.substring(0, said.indexOf(' ') < 0 ? 3 : said.indexOf(' ')));
        }
    }

    private String text(Document document, Language language, String format, Delegate who) throws Exception {
        return taken.get(form(document, language, format), who)
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void thePageOffersEveryFormAndTheCitation(Language language) throws Exception {
        var document = whole(language);
        var page = taken.text("/" + language.code() + document.path());
        for (var form : Form.values()) assertThat(page).contains("format=" + form.word());
        assertThat(page)
                .contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"")
                .contains("<link rel=\"alternate\" type=\"application/pdf\"")
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost/" + language.code() + document.path() + "\">")
                .contains("/api/v1" + document.path(language));
    }

    /** As those of the real record are: known by what is told of them. */
    @ParameterizedTest
    @EnumSource
    void thePageOfADocumentWithoutATextOffersTheCitationAlone(Language language) throws Exception {
        var document = record.document(symbol());
        var address = "/" + language.code() + document.path();
        var page = taken.text(address);
        for (var form : Form.OF_CITATIONS)
            assertThat(page)
                    .contains("<a href=\"" + address + "?format=" + form.word() + "\"")
                    .contains("<link rel=\"alternate\" type=\"" + form.mediaType() + "\" href=\"" + address + "?format="
                            + form.word() + "\">");
        for (var form : Form.OF_TEXTS) assertThat(page).doesNotContain("format=" + form.word());
        assertThat(page)
                .contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"")
                .contains("\"identifier\":\"" + document.symbol() + "\"", "\"datePublished\":\"2026-11\"")
                .contains("<link rel=\"canonical\" href=\"http://localhost" + address + "\">")
                .contains("href=\"/api/v1" + document.path() + "\"");
        assertThat(taken.text(address + "?format=bib")).contains("http://localhost" + document.path());
    }

    private Document whole(Language language) {
        var document = record.document(symbol());
        text(document, language, 0);
        return document;
    }

    private Text text(Document document, Language language, int more) {
        var blocks = new ArrayList<>(List.of(
                block(Block.Kind.HEADING, 0, null, "I"),
                block(Block.Kind.OPERATIVE, 0, "17.", WORDS.get(language) + "¹ …"),
                block(Block.Kind.OPERATIVE, 1, "(a)", "Under it"),
                block(Block.Kind.FOOTNOTE, 0, "1", "NOTE"),
                block(Block.Kind.TABLE_ROW, 0, null, "CELLONE\tCELLTWO")));
        for (var i = 0; i < more; i++) blocks.add(block(Block.Kind.TEXT, 0, null, "More " + i));
        return record.text(document, language, blocks);
    }

    private static Block block(Block.Kind kind, int level, String number, String words) {
        return new Block(kind, level, number, words, null, 1);
    }

    private static String symbol() {
        return "A/96/" + ++number;
    }

    private static String form(Document document, Language language, String format) {
        return "/en" + document.path(language) + "&format=" + format;
    }

    private static float place(PDDocument pdf, String word) throws Exception {
        return first(pdf, word).getXDirAdj();
    }

    private static float height(PDDocument pdf, String word) throws Exception {
        return first(pdf, word).getYDirAdj();
    }

    private static TextPosition first(PDDocument pdf, String word) throws Exception {
        var found = new ArrayList<TextPosition>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                var at = text.indexOf(word);
                if (at >= 0) found.add(positions.get(at));
            }
        };
        stripper.getText(pdf);
        assertThat(found).as(word).isNotEmpty();
        return found.getFirst();
    }
}
