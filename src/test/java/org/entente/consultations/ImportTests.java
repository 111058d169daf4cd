package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.ground.Arguments;
import org.entente.ground.Terminal;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ImportTests {

    private static final String TEXT = "We support a permanent mechanism.\n\nIt should meet once a year.";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    ImportStatements command;

    @Autowired
    ImportJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    Consultation consultation;
    Delegate officer;

    @BeforeEach
    void aConsultationIsOpen() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP");
        officer = people.officer();
    }

    @Test
    void aFolderComesInByCommandWithALineOfTotals() throws IOException {
        write("KEN_77_2022.txt", TEXT);
        write("deeper/GHA_76_2021.txt", TEXT + "\n\nGhana says so too.");
        write("ATL_77_2022.txt", TEXT);
        write("minutes.txt", TEXT);
        write(".hidden", TEXT);
        var said = run(0, folder.toString(), "--consultation", consultation.id().toString());
        assertThat(said)
                .contains("files: 4, statements: 2, paragraphs: 5, refused: 2")
                .contains("ATL_77_2022.txt: “ATL” is not a party on record here.")
                .contains("minutes.txt: Neither the name of the file nor its first lines say whose statement this is.");
        assertThat(heard()).hasSize(2).allMatch(Statement::isPublished).allMatch(Statement::yearOnly);
    }

    @Test
    void theSameFilesComingAgainAddNothing() throws IOException {
        write("KEN_77_2022.txt", TEXT);
        var into = consultation.id().toString();
        run(0, folder.toString(), "--consultation", into);
        assertThat(run(1, folder.toString(), "--consultation", into))
                .contains("files: 1, statements: 0, paragraphs: 0, refused: 1", "come in before");
        assertThat(heard()).hasSize(1);
    }

    @Test
    void aNewConsultationIsMadeForThemWhereOneIsNamed() throws IOException {
        write("KEN_77_2022.txt", TEXT);
        assertThat(run(0, folder.toString(), "--new", "General Debate")).contains("Imported into “General Debate”");
    }

    @Test
    void goodRowsOfATableAreKeptAndBadOnesComeBackToBePutRight() throws Exception {
        var table = """
                party,text,date,language,aligned
                KEN,"We support a mechanism, and soon.",2023-09-05,en,GHA
                ATL,Nobody knows us.,,,
                GHA,We agree.,2023-02-30,,
                Nigeria,Nous sommes d’accord avec cela.,,fr,
                """;
        var job = imported("table.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(statusOf(job))
                .contains(
                        "files: 4, statements: 2", "refused: 2", "“ATL” is not a party", "“2023-02-30” is not a date");
        assertThat(browser.get().uri("/ar" + job).with(as(officer))).bodyText().contains("ATL", "2023-02-30");
        var refused = text(
                browser.get().uri("/en" + job + "/refused").with(as(officer)).exchange());
        assertThat(refused)
                .startsWith("party,text,date,language,aligned,reason\r\n")
                .contains("ATL,Nobody knows us.");
        var mended = refused.replace("ATL,", "ETH,").replace("2023-02-30", "2023-02-28");
        assertThat(statusOf(imported("mended.csv", mended.getBytes(StandardCharsets.UTF_8))))
                .contains("files: 2, statements: 2", "refused: 0");
        assertThat(heard()).extracting(Statement::language).contains("en", "fr");
    }

    /** Given back, they stand where a spreadsheet would take them for a formula; brought in again, they are the State’s words. */
    @Test
    void wordsThatBeginWithADashComeBackAsTheyWere() throws Exception {
        var table = "party,text\nATL,- A first point of a list that nobody of this name made.\n";
        var job = imported("list.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(statusOf(job)).contains("refused: 1");
        var refused = text(
                browser.get().uri("/en" + job + "/refused").with(as(officer)).exchange());
        assertThat(refused).contains("ATL,'- A first point");
        var mended = refused.replace("ATL,", "ETH,");
        assertThat(statusOf(imported("mended.csv", mended.getBytes(StandardCharsets.UTF_8))))
                .contains("files: 1, statements: 1", "refused: 0");
        assertThat(scene.paragraphs(heard().getFirst()))
                .extracting(Paragraph::text)
                .allSatisfy(text -> assertThat(text).doesNotContain("'"));
    }

    @Test
    void aTableIsReadAsOfficesOfEveryLanguageWriteIt() throws Exception {
        var semicolons =
                "party;text\r\nKEN;\"Мы поддерживаем постоянный механизм; это важно для всех государств.\"\r\n";
        var job = imported("таблица.csv", semicolons.getBytes(Charset.forName("windows-1251")));
        assertThat(statusOf(job)).contains("files: 1, statements: 1", "refused: 0");
        assertThat(scene.paragraphs(heard().getFirst()))
                .extracting(Paragraph::text)
                .containsExactly("Мы поддерживаем постоянный механизм; это важно для всех государств.");
    }

    @Test
    void aTableWithoutANeededColumnIsRefusedAndTheColumnNamed() throws Exception {
        assertThat(uploaded("table.csv", "country,text\nKEN,We agree.\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The table has no column “party”.");
    }

    @Test
    void refusedFilesOfAZipComeBackAsAZip() throws Exception {
        var job = imported("many.zip", zip(Map.of("KEN_77_2022.txt", TEXT, "nobody.txt", TEXT, "../evil.txt", TEXT)));
        assertThat(statusOf(job)).contains("files: 3, statements: 1", "refused: 2", "nobody.txt");
        var again = unzipped(bytes(
                browser.get().uri("/en" + job + "/refused").with(as(officer)).exchange()));
        assertThat(again).containsEntry("nobody.txt", TEXT).containsKey(".reasons.txt");
        assertThat(again.get(".reasons.txt")).contains("nobody.txt: Neither the name");
        assertThat(Files.exists(folder.resolveSibling("evil.txt"))).isFalse();
    }

    @Test
    void aBrokenRowCostsNoOtherAndItsLineIsNamed() throws Exception {
        var table = """
                party,text
                KEN,"We support it."
                GHA,"We do ""too"" but "badly" quoted."
                NGA,We agree.
                ETH,"A mark that is never closed
                """;
        var job = imported("table.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(statusOf(job))
                .contains("files: 4, statements: 2", "refused: 2", "table.csv:3", "table.csv:5")
                .contains("The cells of this line cannot be told apart");
    }

    @Test
    void aLanguageIsGivenByCodeOrNameAndNeverInvented() throws Exception {
        var table =
                "party,text,language\nKEN,Tunakubali hili.,sw\nFRA,Nous appuyons cela.,French\nGHA,We agree.,Klingon\n";
        var job = imported("table.csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(statusOf(job)).contains("statements: 2", "“Klingon” is not a language.");
        assertThat(heard()).extracting(Statement::language).containsExactlyInAnyOrder("sw", "fr");
    }

    @Test
    void namesOfOldZipProgramsAreReadAndALockedFileIsToldApart() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding("IBM437");
            zip.setUseLanguageEncodingFlag(false);
            for (var name : List.of("réunion/KEN_77_2022.txt", "GHA_77_2022.txt")) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write((TEXT + "\n\n" + name).getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
        }
        var locked = bytes.toByteArray();
        lock(locked, "GHA_77_2022.txt");
        var job = imported("old.zip", locked);
        assertThat(statusOf(job)).contains("files: 2, statements: 1", "GHA_77_2022.txt", "password");
    }

    /** Sets the mark of encryption wherever a header names the file: APPNOTE 4.3.7 and 4.3.12. */
    private static void lock(byte[] zip, String name) {
        var whole = new String(zip, StandardCharsets.ISO_8859_1);
        for (var at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
            if (whole.startsWith("PK\u0003\u0004", at - 30)) zip[at - 24] |= 1;
            if (whole.startsWith("PK\u0001\u0002", at - 46)) zip[at - 38] |= 1;
        }
    }

    @Test
    void whatIsNoZipIsRefusedWithoutAnImport() throws Exception {
        assertThat(uploaded("many.zip", new byte[] {'P', 'K', 3, 4, 0, 0})).hasStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(uploaded("many.zip", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_ENTITY)
                .bodyText()
                .contains("The file holds no text.");
    }

    @Test
    void anImportThatWasCutOffGoesOnWhereItWasAndTakesNothingTwice() throws Exception {
        var job = imported("many.zip", zip(Map.of("KEN_77_2022.txt", TEXT, "GHA_77_2022.txt", TEXT + "\n\nMore.")));
        statusOf(job);
        var id = UUID.fromString(job.substring("/imports/".length()));
        // As it stands when the program is killed after the second item: everything counted is taken, and the reverse.
        jdbc.sql("update consultations.import set state = 'RUNNING' where id = :id")
                .param("id", id)
                .update();
        jobs.goOn();
        assertThat(statusOf(job)).contains("files: 2, statements: 2", "refused: 0");
        assertThat(heard()).hasSize(2);
    }

    @Test
    void pausesAndGoesOn() throws Exception {
        var job = imported("many.zip", zip(Map.of("KEN_77_2022.txt", TEXT)));
        statusOf(job);
        var id = UUID.fromString(job.substring("/imports/".length()));
        jdbc.sql("update consultations.import set state = 'RUNNING' where id = :id")
                .param("id", id)
                .update();
        assertThat(browser.post().uri("/en" + job + "/pause").with(as(officer))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(jobs.get(officer, id).state()).isEqualTo(ImportJob.State.PAUSED);
        browser.post().uri("/en" + job + "/resumption").with(as(officer)).exchange();
        assertThat(statusOf(job)).contains("done");
        assertThat(jdbc.sql("""
                        select name from chronicle.act
                        where about = :about and by_person = :by and delegation is not null
                          and facts::jsonb ->> 'job' = :job order by chain, number""")
                        .param("about", consultation.path())
                        .param("by", officer.person())
                        .param("job", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("ImportBegun", "ImportPaused", "ImportResumed");
    }

    @Test
    void whatIsPausedAlreadyIsNotPausedAgain() throws Exception {
        var job = imported("many.zip", zip(Map.of("KEN_77_2022.txt", TEXT)));
        statusOf(job);
        browser.post().uri("/en" + job + "/pause").with(as(officer)).exchange();
        assertThat(jdbc.sql("select count(*) from chronicle.act where name = 'ImportPaused' and facts like :job")
                        .param("job", "%" + job.substring("/imports/".length()) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyOfficersImport() {
        for (var other : List.of(people.rapporteur(), people.delegateOf("KEN"))) {
            assertThat(browser.get()
                            .uri("/en" + consultation.path() + "/imports/new")
                            .with(as(other)))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    private List<Statement> heard() {
        return statements.in(consultation.id(), Reader.guest(), null);
    }

    /** What the command says on both streams. */
    private String run(int code, String... typed) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(Language.EN, print, print);
        var arguments = Arguments.of(List.of(typed), command.options(), java.util.Set.of());
        assertThat(command.run(arguments, terminal)).isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String imported(String name, byte[] content) throws Exception {
        var result = uploaded(name, content);
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl()).substring("/en".length());
    }

    private MvcTestResult uploaded(String name, byte[] content) {
        return browser.post()
                .uri("/en" + consultation.path() + "/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(as(officer))
                .exchange();
    }

    /** The job's page once it is through. */
    private String statusOf(String job) {
        var id = UUID.fromString(job.substring("/imports/".length()));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jobs.get(officer, id).state() == ImportJob.State.DONE);
        return text(browser.get().uri("/en" + job).with(as(officer)).exchange());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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

    private static Map<String, String> unzipped(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    private static String text(MvcTestResult result) {
        return new String(bytes(result), StandardCharsets.UTF_8);
    }
}
