package org.entente.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.documents.Block;
import org.entente.documents.FileStore;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.documents.record.Relation;
import org.entente.documents.record.Relations;
import org.entente.documents.record.Status;
import org.entente.documents.record.Text;
import org.entente.documents.record.TextFile;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Documents on their way into the record. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class IntakeTests {

    private static final String TEXT = """
            The General Assembly,

            Recalling its earlier resolution of %s on the use of information technologies by all States,

            1. Decides to convene a working group of all States that wish to take part in it;

            2. Requests the Secretary-General to report to the Assembly at its next session.
            """;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    Texts texts;

    @Autowired
    Relations relations;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Items items;

    @Autowired
    WorksOffTheQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Unpacks unpacks;

    @Autowired
    ReadsItems reads;

    @Autowired
    FileStore files;

    @Autowired
    DataSource database;

    @TempDir
    Path folder;

    Delegate officer;

    /** A number of its own for every test, so that none meets another's documents. */
    int number;

    @BeforeEach
    void anOfficerIsThere() {
        officer = people.officer();
        number = ThreadLocalRandom.current().nextInt(1_000_000, 900_000_000);
    }

    @Test
    void aFileThatTellsItselfComesIntoTheRecord() throws Exception {
        var delivery = through(sent(Map.of(), file("A_RES_99_" + number + "-EN.txt", text())));
        assertThat(delivery.in(Item.State.REFUSED)).isZero();
        var document = document("A/RES/99/" + number);
        assertThat(document.unverified()).isTrue();
        var text = text(document, Language.EN);
        assertThat(texts.files(text.id())).extracting(TextFile::kind).containsExactly(TextFile.Kind.TEXT);
        assertThat(texts.paragraphs(text.id()))
                .extracting(each -> each.block().number())
                .contains("1.", "2.");
        assertThat(page(delivery.path())).contains("A_RES_99_" + number + "-EN.txt", "Files: 1.");
    }

    @Test
    void aDocumentThatNobodyHasGivenATitleIsCalledByItsSymbol() throws Exception {
        through(sent(Map.of(), file("A_RES_99_" + number + "-EN.txt", text())));
        var page = Jsoup.parse(page(document("A/RES/99/" + number).path()));
        assertThat(page.select("h1").text()).isEqualTo("A/RES/99/" + number);
        assertThat(page.title()).startsWith("A/RES/99/" + number).doesNotContain("·  ·");
    }

    @Test
    void whatIsSaidInTheFormIsTrueOfEveryFile() throws Exception {
        var facts = Map.of(
                "symbol", "A/99/" + number,
                "status", "UNOFFICIAL",
                "date", "2023-05",
                "audience", "OFFICERS",
                "title", "A paper");
        through(sent(facts, file("paper.txt", text())));
        var document = document("A/99/" + number);
        assertThat(document.audience()).isEqualTo(Audience.OFFICERS);
        assertThat(document.dated()).isEqualTo("2023-05");
        assertThat(document.title(Language.EN)).isEqualTo("A paper");
        assertThat(text(document, Language.EN).status()).isEqualTo(Status.UNOFFICIAL);
    }

    @Test
    void aZipWithAListIsReadAsTheListSaysAndBadLinesAreTold() throws Exception {
        var manifest = """
                file,symbol,language,kind,title,supersedes,responds to
                a.txt,A/99/%1$d,en,report,The report,A/98/%1$d,
                b.txt,A/99/%1$d,fr,report,Le rapport,,
                c.txt,A/99/%1$d,Klingon,,,,
                nowhere.txt,A/99/1,en,,,,
                """.formatted(number);
        var zip = zip(Map.of(
                "in/manifest.csv",
                manifest,
                "in/a.txt",
                text(),
                "in/b.txt",
                french(),
                "in/c.txt",
                text() + "c",
                "in/d.txt",
                text() + "d"));
        var delivery = through(sent(Map.of(), new MockMultipartFile("file", "many.zip", null, zip)));
        assertThat(delivery.in(Item.State.REFUSED)).isEqualTo(3);
        assertThat(page(delivery.path()))
                .contains("line 4", "“Klingon” is none of the six languages", "line 5", "but it was not sent")
                .contains("in/d.txt", "The list does not name this file");
        var document = document("A/99/" + number);
        assertThat(texts.current(document.id()).keySet()).containsExactlyInAnyOrder(Language.EN, Language.FR);
        assertThat(relations.of(document.id()))
                .extracting(Relation::kind, Relation::toSymbol)
                .containsExactly(tuple(Relation.Kind.SUPERSEDES, "A/98/" + number));
    }

    /** Beside a manifest it is what our own archives have there. */
    @Test
    void aTableThatIsCalledAsOurEntriesAreIsToldOfWhereverElseItLies() throws Exception {
        var zip = zip(Map.of(
                "in/manifest.csv",
                "file,symbol,language,kind\na.txt,A/99/" + number + ",en,report\n",
                "in/entries.csv",
                "address\n",
                "in/deep/entries.csv",
                "Anybody’s\n",
                "in/a.txt",
                text()));
        var listed = through(sent(Map.of(), new MockMultipartFile("file", "listed.zip", null, zip)));
        assertThat(page(listed.path()))
                .contains("in/deep/entries.csv", "The list does not name this file")
                .doesNotContain("in/entries.csv");
        var other = zip(Map.of("entries.csv", "Anybody’s, " + number + "\n"));
        var unlisted = through(sent(Map.of(), new MockMultipartFile("file", "unlisted.zip", null, other)));
        assertThat(only(unlisted, Item.State.REFUSED).fileName()).isEqualTo("entries.csv");
    }

    @Test
    void whatTheListDoesNotNameIsKeptAndReadWhenSomebodyWantsIt() throws Exception {
        var zip = zip(Map.of("manifest.csv", "file\n", "A_RES_99_" + number + "-EN.txt", text()));
        var delivery = through(sent(Map.of(), new MockMultipartFile("file", "many.zip", null, zip)));
        var item = only(delivery, Item.State.REFUSED);
        assertThat(post(item.path() + "/reading", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        through(delivery.id());
        assertThat(documents.called(new Symbol("A/RES/99/" + number))).isPresent();
        assertThat(acts(delivery.path())).containsExactly("DocumentsSent");
        assertThat(acts(item.path())).containsExactly("IncomingFileReadAgain");
    }

    @Test
    void whatAListOpensToNobodyThatThereIsIsForOfficersWhenItIsReadAgain() throws Exception {
        var manifest = "file,symbol,language,audience\na.txt,A/99/" + number + ",en,everybody\n";
        var zip = zip(Map.of("manifest.csv", manifest, "a.txt", text()));
        var delivery = through(sent(Map.of(), new MockMultipartFile("file", "many.zip", null, zip)));
        assertThat(page(delivery.path())).contains("“everybody”");
        post(only(delivery, Item.State.REFUSED).path() + "/reading", Map.of());
        through(delivery.id());
        assertThat(document("A/99/" + number).audience()).isEqualTo(Audience.OFFICERS);
    }

    /** Of the officer. */
    private List<String> acts(String about) {
        return jdbc.sql("""
                        select name from chronicle.act where about = :about and by_person = :by and delegation is not null
                        order by chain, number""")
                .param("about", about)
                .param("by", officer.person())
                .query(String.class)
                .list();
    }

    @Test
    void aFileForFewerReadersJoinsNoDocumentThatIsForMore() throws Exception {
        through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var facts = Map.of("symbol", "A/99/" + number, "audience", "OFFICERS");
        var narrower = through(sent(facts, file("b_fr.txt", french())));
        assertThat(page(narrower.path())).contains("sent for fewer readers than the document is open to");
        var document = document("A/99/" + number);
        assertThat(document.audience()).isEqualTo(Audience.PUBLIC);
        assertThat(texts.current(document.id())).containsOnlyKeys(Language.EN);
    }

    @Test
    void aMistakeInTheFormLosesNoFile() throws Exception {
        var again = send(Map.of("symbol", "our paper"), file("A_RES_99_" + number + "-EN.txt", text()));
        assertThat(again).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        var page = text(again);
        assertThat(page).contains("“our paper” cannot be read as a symbol", "A_RES_99_" + number + "-EN.txt");
        var kept = page.replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
        through(sent(Map.of("kept", kept)));
        assertThat(documents.called(new Symbol("A/RES/99/" + number))).isPresent();
    }

    @Test
    void withoutAnyFileTheFormSaysSo() {
        assertThat(send(Map.of()))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("at least one file");
    }

    @Test
    void theVeryFileAgainAddsNothing() throws Exception {
        through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var again = through(sent(Map.of("symbol", "A/99/" + number), file("b.txt", text())));
        assertThat(page(again.path())).contains("This very file is in the record already.");
        assertThat(texts.of(document("A/99/" + number).id())).hasSize(1);
    }

    @Test
    void anotherFormatOfATextIsOneMoreFileOfIt() throws Exception {
        through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var html = "<!doctype html><html lang=en><body><p>" + text().replace("\n\n", "</p><p>") + "</p></body></html>";
        through(sent(Map.of("symbol", "A/99/" + number), file("a.html", html)));
        var document = document("A/99/" + number);
        assertThat(texts.of(document.id())).hasSize(1);
        assertThat(texts.files(text(document, Language.EN).id()))
                .extracting(TextFile::kind)
                .containsExactlyInAnyOrder(TextFile.Kind.TEXT, TextFile.Kind.HTML);
    }

    @Test
    void anotherFormatWithOtherWordsWaitsUntilSomebodyHasLookedAtIt() throws Exception {
        through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var html = "<html lang=en><body><p>We thank the Chair for the draft that was sent to all.</p></body></html>";
        var item = only(through(sent(Map.of("symbol", "A/99/" + number), file("a.html", html))), Item.State.LOOK);
        assertThat(page(item.path())).contains("per cent of the words of the two are not the same");
        var text = text(document("A/99/" + number), Language.EN);
        assertThat(texts.files(text.id())).hasSize(1);
        assertThat(post(item.path(), with(form(item), "act", "confirm"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(texts.files(text.id())).hasSize(2);
    }

    @Test
    void otherWordsInTheSameFormatAreANewEditionThatSomebodyLooksAt() throws Exception {
        through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var first = text(document("A/99/" + number), Language.EN);
        var again = through(sent(
                Map.of("symbol", "A/99/" + number),
                file("a.txt", text().replace("next session", "session after next"))));
        assertThat(page(only(again, Item.State.LOOK).path())).contains("It has become edition 2");
        var second = text(document("A/99/" + number), Language.EN);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(ids(second)).containsAnyElementsOf(ids(first));
    }

    @Test
    void whatStandsInTheRecordIsNotSetAsideButGivesWayToTheEarlierEditionSentAgain() throws Exception {
        var symbol = Map.of("symbol", "A/99/" + number);
        through(sent(symbol, file("a.txt", text())));
        var first = text(document("A/99/" + number), Language.EN);
        var wrong = only(
                through(sent(symbol, file("a.txt", text().replace("next session", "session after next")))),
                Item.State.LOOK);
        assertThat(page(wrong.path())).contains("cannot be set aside").doesNotContain("/setting-aside");
        assertThat(post(wrong.path() + "/setting-aside", Map.of())).hasStatus(HttpStatus.CONFLICT);
        through(sent(symbol, file("a.txt", text())));
        var third = text(document("A/99/" + number), Language.EN);
        assertThat(third.edition()).isEqualTo(3);
        assertThat(words(third)).isEqualTo(words(first));
        assertThat(page(wrong.path())).contains("/setting-aside");
        assertThat(post(wrong.path() + "/setting-aside", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
    }

    private List<String> words(Text text) {
        return texts.paragraphs(text.id()).stream()
                .map(each -> each.block().text())
                .toList();
    }

    @Test
    void whatNobodyCanPlaceWaitsForSomebodyWhoCan() throws Exception {
        var delivery = through(sent(Map.of(), file("minutes.txt", text())));
        var item = only(delivery, Item.State.LOOK);
        assertThat(page("/documents/incoming")).contains("minutes.txt");
        assertThat(page(item.path())).contains("Neither the file nor its name tells its symbol.");
        var typed = form(item);
        assertThat(post(item.path(), with(typed, "act", "confirm")))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("href=\"#symbol\"");
        typed = form(items.get(officer, item.id()));
        typed.put("symbol", "A/99/" + number);
        typed.put("act", "confirm");
        assertThat(post(item.path(), typed)).hasStatus(HttpStatus.SEE_OTHER);
        var text = text(document("A/99/" + number), Language.EN);
        assertThat(text.confidence()).isEqualTo(1);
        var looked = items.get(officer, item.id());
        assertThat(looked.state()).isEqualTo(Item.State.READ);
        assertThat(looked.lookedBy()).isEqualTo(officer.person());
        assertThat(acts(document("A/99/" + number))).contains("ReadingConfirmed");
    }

    @Test
    void aDocumentWithoutSymbolHasATitleAndTakesItsOtherLanguages() throws Exception {
        var delivery = through(sent(Map.of("symbol", "-", "title", "Call " + number), file("call.txt", text())));
        assertThat(delivery.in(Item.State.REFUSED)).isZero();
        var id = Objects.requireNonNull(one(delivery).document());
        through(sent(Map.of("symbol", "/documents/" + id), file("appel_fr.txt", french())));
        assertThat(texts.current(id).keySet()).containsExactlyInAnyOrder(Language.EN, Language.FR);
    }

    @Test
    void puttingWordsRightMakesAnEditionInWhichTheOthersKeepTheirAddresses() throws Exception {
        var delivery = through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var item = one(delivery);
        var document = document("A/99/" + number);
        var before = ids(text(document, Language.EN));
        var typed = form(item);
        var last = texts.paragraphs(text(document, Language.EN).id()).size();
        typed.put(
                "text-" + last,
                "Requests the Secretary-General to report.\r\n\r\nDecides to remain seized of the matter.");
        typed.put("act", "confirm");
        assertThat(post(item.path(), typed)).hasStatus(HttpStatus.SEE_OTHER);
        var after = text(document, Language.EN);
        assertThat(after.edition()).isEqualTo(2);
        assertThat(ids(after)).hasSize(before.size() + 1).containsAll(before.subList(0, last - 1));
        assertThat(texts.paragraph(before.getLast()).block().text()).contains("next session");
        assertThat(texts.files(after.id())).hasSize(1);
    }

    @Test
    void aTitleThatIsPutRightIsTheTitleOfTheTextAndInLists() throws Exception {
        var file = "<html><body><h1>Raport of a group</h1><p>The group has met.</p></body></html>";
        var facts = Map.of("symbol", "A/99/" + number, "language", "en", "title", "Raport of a group");
        var item = one(through(sent(facts, file("a.html", file))));
        var document = document("A/99/" + number);
        var at = texts.paragraphs(text(document, Language.EN).id()).stream()
                .map(each -> each.block().text())
                .toList()
                .indexOf("Raport of a group");
        // Whatever it was read as.
        post(item.path(), with(with(form(item), "kind-" + (at + 1), "TITLE"), "act", "confirm"));
        var typed = with(with(form(item), "text-" + (at + 1), "Report of a group"), "act", "confirm");
        assertThat(post(item.path(), typed)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(document, Language.EN).title()).isEqualTo("Report of a group");
        assertThat(document("A/99/" + number).title(Language.EN)).isEqualTo("Report of a group");
    }

    @Test
    void ofSeveralTitlesThatOneIsTheTextsThatWasBefore() throws Exception {
        var file =
                "<html><body><h1>Untied Nations</h1><h1>Raport of a group</h1><p>The group has met.</p></body></html>";
        var facts = Map.of("symbol", "A/99/" + number, "language", "en", "title", "Raport of a group");
        var item = one(through(sent(facts, file("a.html", file))));
        var document = document("A/99/" + number);
        var head = paragraph(document, "Untied Nations");
        var own = paragraph(document, "Raport of a group");
        var titles = with(with(form(item), "kind-" + head, "TITLE"), "kind-" + own, "TITLE");
        post(item.path(), with(titles, "act", "confirm"));
        confirmed(item, "text-" + head, "United Nations");
        assertThat(text(document, Language.EN).title()).isEqualTo("Raport of a group");
        confirmed(item, "text-" + own, "Report of a group");
        assertThat(text(document, Language.EN).title()).isEqualTo("Report of a group");
        assertThat(document("A/99/" + number).title(Language.EN)).isEqualTo("Report of a group");
    }

    private void confirmed(Item item, String field, String value) {
        assertThat(post(item.path(), with(with(form(item), field, value), "act", "confirm")))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Its number in the form. */
    private int paragraph(Document document, String words) {
        var all = texts.paragraphs(text(document, Language.EN).id()).stream()
                .map(each -> each.block().text())
                .toList();
        assertThat(all).contains(words);
        return all.indexOf(words) + 1;
    }

    @Test
    void puttingKindsAndNumbersRightLeavesEveryAddress() throws Exception {
        var delivery = through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var item = one(delivery);
        var document = document("A/99/" + number);
        var before = ids(text(document, Language.EN));
        var typed = form(item);
        typed.put("kind-1", "HEADING");
        typed.put("act", "confirm");
        post(item.path(), typed);
        var after = text(document, Language.EN);
        assertThat(after.edition()).isEqualTo(1);
        assertThat(ids(after)).isEqualTo(before);
        assertThat(texts.paragraphs(after.id()).getFirst().block().kind()).isEqualTo(Block.Kind.HEADING);
    }

    @Test
    void savingKeepsWhatWasTypedUntilItIsConfirmed() throws Exception {
        var delivery = through(sent(Map.of("symbol", "A/99/" + number), file("a.txt", text())));
        var item = one(delivery);
        var shown = form(item);
        post(item.path(), with(with(shown, "text-1", "The Assembly of all,"), "act", "save"));
        assertThat(page(item.path() + "?saved=yes")).contains("The Assembly of all,", "Saved.");
        assertThat(text(document("A/99/" + number), Language.EN).edition()).isEqualTo(1);
        var late = with(with(shown, "text-1", "Something else"), "act", "save");
        assertThat(post(item.path(), late)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatIsNotWantedIsSetAsideAndStaysKept() throws Exception {
        var delivery = through(sent(Map.of(), file("minutes.txt", text())));
        var item = only(delivery, Item.State.LOOK);
        assertThat(post(item.path() + "/setting-aside", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(item.path())).contains("An officer has looked at it and set it aside.");
        assertThat(acts(item.path())).containsExactly("IncomingFileSetAside");
        assertThat(page(item.path())).contains("A file that came in was set aside.");
        assertThat(page(delivery.path())).contains("Documents were sent to be read into the record.");
        var file = browser.get()
                .uri("/en" + item.path() + "/file")
                .with(as(officer))
                .exchange();
        assertThat(text(file)).isEqualTo(text());
        assertThat(post(item.path(), Map.of("act", "confirm"))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheQueueGoesOn() throws Exception {
        var broken = "%PDF-1.7\n" + "x".repeat(2000);
        var delivery = through(sent(
                Map.of(),
                file("A_99_1-EN.pdf", broken),
                file("A_RES_99_" + number + "-EN.txt", text()),
                file("pictures.png", "\u0089PNG")));
        assertThat(delivery.in(Item.State.REFUSED)).isEqualTo(2);
        assertThat(page(delivery.path()))
                .contains("A_99_1-EN.pdf", "cut off or damaged", "pictures.png", "none of the kinds");
        assertThat(documents.called(new Symbol("A/RES/99/" + number))).isPresent();
    }

    /** As far as it can be told without the schema; what was read is not thrown away for it. */
    @Test
    void whatIsWrongWithAkomaNtosoIsTold() throws Exception {
        var body = "<doc name='report'><mainBody><p eId='p_1'>One word.</p><p eId='p_1'>Another.</p></mainBody></doc>";
        var akn = "<?xml version='1.0'?><akomaNtoso xmlns='%s'>" + body + "</akomaNtoso>";
        var third = akn.formatted("http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
        var item = only(through(sent(Map.of(), file("A_99_" + number + "-EN.xml", third))), Item.State.LOOK);
        assertThat(page(item.path()))
                .contains("lacks what the schema of Akoma Ntoso asks of every document: meta/identification.")
                .contains("bear the same name (eId): p_1.");
        var second = akn.formatted("http://www.akomantoso.org/2.0");
        var refused = through(sent(Map.of(), file("A_98_" + number + "-EN.xml", second)));
        assertThat(refused.in(Item.State.REFUSED)).isEqualTo(1);
        assertThat(page(refused.path())).contains("This is Akoma Ntoso, but not version 3.0 of OASIS.");
    }

    /** The pages of a scan are pictures: the file is in the record, and no text is guessed at. */
    @Test
    void aScanIsInTheRecordWithoutTextAndSomebodyLooksAtIt() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var scan = new PDDocument()) {
            scan.addPage(new PDPage());
            scan.save(bytes);
        }
        var file = new MockMultipartFile("file", "A_99_" + number + "-EN.pdf", null, bytes.toByteArray());
        var item = only(through(sent(Map.of(), file)), Item.State.LOOK);
        assertThat(page(item.path())).contains("The pages are pictures");
        var text = text(document("A/99/" + number), Language.EN);
        assertThat(text.scan()).isTrue();
        assertThat(texts.files(text.id())).extracting(TextFile::kind).containsExactly(TextFile.Kind.PDF);
        assertThat(post(item.path(), with(form(item), "act", "confirm"))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(items.get(officer, item.id()).state()).isEqualTo(Item.State.READ);
    }

    @Test
    void whatIsNoZipIsToldOnceItIsUnpacked() throws Exception {
        var delivery = through(sent(Map.of(), file("many.zip", "PK no zip")));
        assertThat(page(delivery.path())).contains("many.zip", "cut off or damaged");
    }

    @Test
    void whatIsDamagedInTheMiddleOfAZipIsNamedAndAllElseIsRead() throws Exception {
        var files = new LinkedHashMap<String, String>();
        files.put("A_RES_99_" + number + "-EN.txt", text());
        files.put("A_RES_98_damaged.txt", text());
        files.put("A_RES_98_" + number + "-EN.txt", text() + "Another");
        var zip = damaged(zip(files), "A_RES_98_damaged.txt");
        var delivery = through(sent(Map.of(), new MockMultipartFile("file", "many.zip", null, zip)));
        assertThat(only(delivery, Item.State.REFUSED).name()).isEqualTo("A_RES_98_damaged.txt");
        assertThat(page(delivery.path())).contains("cut off or damaged");
        assertThat(document("A/RES/99/" + number)).isNotNull();
        assertThat(document("A/RES/98/" + number)).isNotNull();
        through(sent(Map.of(), file("A_RES_97_" + number + "-EN.txt", text() + "Behind it")));
        assertThat(document("A/RES/97/" + number)).isNotNull();
    }

    @Test
    void aDamagedListOfSumsIsToldOfItsZipAndHoldsUpNobodyElse() throws Exception {
        var zip = damaged(zip(Map.of("SHA256SUMS", text())), "SHA256SUMS");
        var delivery = through(sent(Map.of(), new MockMultipartFile("file", "many.zip", null, zip)));
        assertThat(only(delivery, Item.State.REFUSED).name()).isEqualTo("many.zip");
    }

    @Test
    void aDeliveryThatCannotBeUnpackedIsNamedAndTheNextOneIsRead() throws Exception {
        var lost = new KeptFile("lost.txt", "%064x".formatted(number));
        var delivery = deliveries.keep("lost.txt", List.of(lost), officer.person());
        deliveries.send(delivery, Facts.NOTHING);
        through(sent(Map.of(), file("A_RES_99_" + number + "-EN.txt", text())));
        assertThat(document("A/RES/99/" + number)).isNotNull();
        assertThat(only(through(delivery.id()), Item.State.REFUSED).reasons())
                .containsExactly(Reason.of("intake.reason.failed"));
    }

    /** As the queue stands when the program is killed in the middle of a file. */
    @Test
    void whatWasCutOffIsReadAgainAndGivenUpWhereItHappensTooOften() throws Exception {
        var delivery = through(sent(Map.of(), file("minutes.txt", text())));
        var item = one(delivery);
        for (var tries : List.of(1, Items.MOST_TRIES)) {
            jdbc.sql("update documents.item set state = 'READING', tries = :tries where id = :id")
                    .param("tries", tries)
                    .param("id", item.id())
                    .update();
            queue.goOn();
            through(delivery.id());
            var after = items.get(officer, item.id()).state();
            assertThat(after).isEqualTo(tries == 1 ? Item.State.LOOK : Item.State.REFUSED);
        }
        assertThat(page(item.path())).contains("Reading it was cut off 3 times");
    }

    @Test
    void theQueueGoesOnByItselfWhenTheDatabaseIsThereAgain() throws Exception {
        var isAway = new AtomicBoolean(true);
        var database = new DelegatingDataSource(this.database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (isAway.get()) throw new SQLException("The database is away");
                return super.getConnection();
            }
        };
        var another = new WorksOffTheQueue(
                deliveries, items, unpacks, reads, new OneAtATime(database), true, Duration.ofMillis(50));
        var kept = files.keep(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)));
        var file = new KeptFile("A_RES_99_" + number + "-EN.txt", kept.sha256());
        var delivery = deliveries.keep("away", List.of(file), officer.person());
        deliveries.send(delivery, Facts.NOTHING);
        try {
            another.wake();
            Thread.sleep(300);
            assertThat(deliveries.get(delivery.id()).isThrough()).isFalse();
            isAway.set(false);
            assertThat(through(delivery.id()).in(Item.State.READ)).isEqualTo(1);
        } finally {
            another.destroy();
        }
    }

    @Test
    void onlyOfficersSeeWhatIsOnItsWay() throws Exception {
        var delivery = through(sent(Map.of(), file("minutes.txt", text())));
        for (var other : List.of(people.rapporteur(), people.delegateOf("KEN"))) {
            for (var path : List.of(
                    "/documents/incoming", delivery.path(), one(delivery).path())) {
                assertThat(browser.get().uri("/en" + path).with(as(other))).hasStatus(HttpStatus.NOT_FOUND);
            }
        }
    }

    @Test
    void everyPageStandsInEveryLanguage() throws Exception {
        var delivery = through(sent(Map.of(), file("minutes.txt", text()), file("bad.png", "x")));
        for (var language : Language.values()) {
            for (var path : List.of(
                    "/documents/incoming",
                    "/documents/incoming/new",
                    delivery.path(),
                    only(delivery, Item.State.LOOK).path())) {
                assertThat(browser.get().uri("/" + language.code() + path).with(as(officer)))
                        .hasStatusOk();
            }
        }
    }

    private String text() {
        return TEXT.formatted(number);
    }

    private String french() {
        return "L’Assemblée générale,\n\nRappelant sa résolution " + number
                + " sur les technologies de l’information,\n\n"
                + "1. Décide de convoquer un groupe de travail de tous les États qui souhaitent y participer ;\n";
    }

    private Document document(String symbol) {
        return documents.called(new Symbol(symbol)).orElseThrow();
    }

    private Text text(Document document, Language language) {
        return Objects.requireNonNull(texts.current(document.id()).get(language));
    }

    private List<UUID> ids(Text text) {
        return texts.paragraphs(text.id()).stream().map(Paragraph::id).toList();
    }

    private Item one(Delivery delivery) {
        return items.of(delivery.id(), null, 0).getFirst();
    }

    private Item only(Delivery delivery, Item.State state) {
        var found = items.of(delivery.id(), state, 0);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<String> acts(Document document) {
        return jdbc.sql("select name from chronicle.act where about = :about")
                .param("about", document.lastingPath())
                .query((row, at) -> row.getString(1))
                .list();
    }

    /** What the page's form would send, untouched. */
    private Map<String, String> form(Item item) {
        var page = Jsoup.parse(page(item.path()));
        var typed = new LinkedHashMap<String, String>();
        for (var control : page.select("main form[hx-boost] :is(input, select, textarea)[name]")) {
            var value =
                    control.is("select") ? control.select("option[selected]").attr("value") : control.val();
            if (!control.attr("type").equals("checkbox")
                    && !control.attr("name").equals("_csrf")) typed.put(control.attr("name"), value);
        }
        return typed;
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        var more = new HashMap<>(typed);
        more.put(field, value);
        return more;
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private UUID sent(Map<String, String> facts, MockMultipartFile... files) {
        var result = send(facts, files);
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        var path = Objects.requireNonNull(result.getResponse().getRedirectedUrl());
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private MvcTestResult send(Map<String, String> facts, MockMultipartFile... files) {
        var request = browser.post().uri("/en/documents/incoming").multipart();
        for (var file : files) request.file(file);
        facts.forEach(request::param);
        return request.with(as(officer)).exchange();
    }

    private Delivery through(UUID delivery) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> deliveries.get(delivery).isThrough());
        return deliveries.get(delivery);
    }

    private String page(String path) {
        return text(browser.get().uri("/en" + path).with(as(officer)).exchange());
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(
                "file", name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** What this file is folded into begins in a way that there is none of. */
    private static byte[] damaged(byte[] zip, String name) {
        var at = new String(zip, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
        zip[at] = (byte) 0xff;
        return zip;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
