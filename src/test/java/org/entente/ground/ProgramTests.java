package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One program that serves, and what is asked of it and beside it. */
class ProgramTests {

    @TempDir
    static Path folder;

    private static Path data;
    private static Program program;
    private static Browser officer;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        data = folder.resolve("data");
        program = Program.serving(data);
        officer = new Browser(program.address()).welcomed(program.link());
        key = officer.setUpAuthenticator();
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
    }

    @Test
    void saysWhereItIsAndHowTheFirstOfficerComesIn() throws Exception {
        assertThat(program.out())
                .contains(
                        "First start: a database is being made in " + data,
                        "Entente is ready at http://localhost:"
                                + program.address().getPort() + "/",
                        "it works once, for 7 days");
        assertThat(officer.get("/en/persons").body()).contains("Ana Ruiz");
        assertThat(new Browser(program.address()).get(program.link()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefused() throws Exception {
        refused(
                "Entente is already running on " + data + ". Stop it first, or choose another directory with --data.",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString());
    }

    /** The port is not the usual one, and nobody has said another address. */
    @Test
    void aLinkFromTheTerminalLeadsToTheProgramThatRuns() throws Exception {
        var words = new String[] {
            "user",
            "add",
            "lee@example.int",
            "--name",
            "Lee Park",
            "--delegation",
            "KEN",
            "--role",
            "head",
            "--data",
            data.toString()
        };
        var ended = Program.run(words);
        assertThat(ended.err()).isEmpty();
        var link = ended.out().strip().lines().reduce((first, last) -> last).orElseThrow();
        assertThat(link).startsWith(program.address() + "en/welcome/");
        var there = program.address().resolve(link).getRawPath();
        assertThat(new Browser(program.address()).get(there).body()).contains("Lee Park");
        var again = Program.run(
                Program.Started.HERE.with("ENTENTE_ADDRESS", "https://entente.example.int/"),
                "user",
                "link",
                "lee@example.int",
                "--data",
                data.toString());
        assertThat(again.out()).contains("\nhttps://entente.example.int/en/welcome/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTENTE_SIGN_IN_IDLE|2d|ENTENTE_SIGN_IN_IDLE is set to 2d. Write a length of time from 5m to 24h, such as 12h.",
                "ENTENTE_SIGN_IN_SECOND_FACTOR|soon|ENTENTE_SIGN_IN_SECOND_FACTOR is set to soon. Write a length of time from 1m to 12h, such as 15m.",
                "ENTENTE_ADDRESS|https://entente_.int|ENTENTE_ADDRESS cannot be read: https://entente_.int. Write it as https://entente.example.int, without a path."
            })
    void aSettingThatMakesNoSenseStopsTheStartInOneSentence(
            String name, String said, String sentence, @TempDir Path empty) throws Exception {
        var ended =
                Program.run(Program.Started.HERE.with(name, said), "serve", "--port", "0", "--data", empty.toString());
        assertThat(ended.err()).isEqualTo(sentence + "\n");
        assertThat(ended.out()).doesNotContain("ERROR", "WARN", "Exception");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void aTakenPortIsRefusedBeforeAnythingIsMade() throws Exception {
        var port = Integer.toString(program.address().getPort());
        refused(
                "Port " + port + " on 127.0.0.1 is taken by another program. Choose another with --port.",
                "--port=" + port,
                "--data",
                folder.resolve("other").toString());
        assertThat(folder.resolve("other/cluster")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "80.5"})
    void whatIsNoPortIsRefused(String typed) throws Exception {
        refused("“" + typed + "” is no port. A port is a number from 0 to 65535.", "serve", "--port", typed);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefused() throws Exception {
        refused(
                "The data directory /proc/entente cannot be written. Choose another with --data, or change its permissions.",
                "serve",
                "--port",
                "0",
                "--data",
                "/proc/entente");
    }

    @Test
    void aDamagedDirectoryIsRefused() throws Exception {
        var damaged = Files.createDirectories(folder.resolve("damaged/cluster")).getParent();
        refused(
                damaged
                        + " is no whole data directory of Entente: parts of its database are missing. Restore a backup into"
                        + " an empty directory; nothing here was touched.",
                "serve",
                "--port",
                "0",
                "--data",
                damaged.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sevre|There is no command “sevre”. See ./entente --help.",
                "serve now|There is no command “now”. See ./entente --help.",
                "import everything|There is no command “import everything”. See ./entente --help.",
                "serve --prot 80|There is no option --prot. See ./entente --help.",
                "serve --data|The option --data lacks its value. See ./entente --help.",
                "backup|Name one file. See ./entente --help.",
                "restore missing.zip|There is no readable file missing.zip."
            })
    void whatIsMistypedIsRefusedBeforeAnythingIsMade(String line, String sentence, @TempDir Path empty)
            throws Exception {
        var ended = Program.run(Program.Started.HERE.in(empty), line.split(" "));
        assertThat(ended.err()).isEqualTo(sentence + "\n");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"backup b.zip --data mistyped", "demo remove --data mistyped", "demo remove --data=mistyped"})
    void aMistypedDirectoryIsRefusedAndNotMade(String line, @TempDir Path empty) throws Exception {
        var ended = Program.run(Program.Started.HERE.in(empty), line.split(" "));
        assertThat(ended.err())
                .isEqualTo("There is no database of Entente in "
                        + empty.toRealPath().resolve("mistyped")
                        + ". Name its data directory with --data; nothing was made.\n");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        var ended = Program.run("--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("import statements", "backup FILE", "restore FILE", "ENTENTE_DATABASE_URL");
    }

    @Test
    void aBackupTakenMeanwhileIsRestoredWhole() throws Exception {
        assertThat(officer.invite("saved").statusCode()).isEqualTo(200);
        var file = folder.resolve("backup.zip");
        assertThat(Program.run("backup", file.toString(), "--data", data.toString())
                        .code())
                .isZero();
        var restored = folder.resolve("restored");
        var ended = Program.run("restore", file.toString(), "--data", restored.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .allMatch(line -> line.startsWith("Restor"))
                .hasSizeGreaterThan(20);
        refused(
                restored + " already holds a database. Restore into an empty one.",
                "restore",
                file.toString(),
                "--data",
                restored.toString());
        var again = folder.resolve("again.zip");
        assertThat(Program.run("backup", again.toString(), "--data", restored.toString())
                        .code())
                .isZero();
        try (var first = BackupArchive.verified(file);
                var second = BackupArchive.verified(again)) {
            assertThat(second.manifest().parts()).isEqualTo(first.manifest().parts());
        }
        try (var same = Program.serving(restored)) {
            var browser = new Browser(same.address());
            assertThat(browser.signIn(key, "/persons").headers().firstValue("Location"))
                    .contains("/en/persons");
            assertThat(browser.get("/en/persons").body()).contains("saved@example.int");
        }
    }

    @Test
    void theRecordIsProvenBesideTheProgramAndAfterARestore() throws Exception {
        assertThat(officer.invite("proven").statusCode()).isEqualTo(200);
        var heads = Program.run("chronicle", "heads", "--data", data.toString());
        assertThat(heads.code()).isZero();
        var kept = Files.writeString(folder.resolve("heads.csv"), heads.out());
        var file = folder.resolve("proven.zip");
        assertThat(Program.run("backup", file.toString(), "--data", data.toString())
                        .code())
                .isZero();
        var restored = folder.resolve("proven");
        assertThat(Program.run("restore", file.toString(), "--data", restored.toString())
                        .code())
                .isZero();
        for (var each : new Path[] {data, restored}) {
            var ended = Program.run("chronicle", "verify", "--heads", kept.toString(), "--data", each.toString());
            assertThat(ended.err()).isEmpty();
            assertThat(ended.out()).contains("the chain holds", "agree");
            assertThat(ended.code()).isZero();
        }
    }

    @Test
    void anotherPostgresTakesABackupAndGivesItBack() throws Exception {
        var file = folder.resolve("for-another.zip");
        assertThat(Program.run("backup", file.toString(), "--data", data.toString())
                        .code())
                .isZero();
        var another = TestPostgres.fresh("another_" + System.nanoTime());
        var address = another.url().replace("jdbc:postgresql://", "postgres://entente:" + another.password() + "@");
        var there = Program.Started.HERE.with("ENTENTE_DATABASE_URL", address);
        var beside = folder.resolve("beside");
        assertThat(Program.run(there, "restore", file.toString(), "--data", beside.toString())
                        .code())
                .isZero();
        assertThat(beside.resolve("cluster")).doesNotExist();
        var back = folder.resolve("back.zip");
        assertThat(Program.run(there, "backup", back.toString(), "--data", beside.toString())
                        .code())
                .isZero();
        try (var first = BackupArchive.verified(file);
                var second = BackupArchive.verified(back)) {
            assertThat(second.manifest().parts()).isEqualTo(first.manifest().parts());
        }
    }

    @Test
    void anotherPostgresInWhichARestoreWasCutOffIsNoHouse() throws Exception {
        var another = TestPostgres.fresh("cut_off_" + System.nanoTime());
        Clusters.execute(another, "create schema restore_unfinished");
        var address = another.url().replace("jdbc:postgresql://", "postgres://entente:" + another.password() + "@");
        var ended = Program.run(
                Program.Started.HERE.with("ENTENTE_DATABASE_URL", address),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("beside").toString());
        assertThat(ended.err())
                .startsWith("A restore into the database cut_off_")
                .hasLineCount(1);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(Clusters.ask(another, "select count(*) from pg_namespace where nspname = 'ground'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://u:p@127.0.0.1:1/none|The database does not answer: Connection to 127.0.0.1:1 refused.",
                "jdbc:postgresql://127.0.0.1:1/none?user=u|The database does not answer: Connection to 127.0.0.1:1 refused.",
                "mysql://u:p@127.0.0.1/none|ENTENTE_DATABASE_URL cannot be read."
            })
    void anotherPostgresThatIsNotThereIsSaid(String address, String sentence) throws Exception {
        var ended = Program.run(
                Program.Started.HERE.with("ENTENTE_DATABASE_URL", address),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("beside").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void aDamagedBackupIsRefusedBeforeAnythingIsMade() throws Exception {
        var file = Files.writeString(folder.resolve("letter.zip"), "Dear colleagues");
        var ended = Program.run(
                "restore", file.toString(), "--data", folder.resolve("none").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(file + " is no whole backup of Entente")
                .hasLineCount(1);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void anActFromAnotherSiteIsAPageOfTheHouse() throws Exception {
        var answer = officer.send(officer.request("/fr/sign-out").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<html lang=\"fr\"", "<h1>Vous ne pouvez pas faire cela</h1>");
    }

    @Test
    void addressesThatOnlyAnAttackerOrATypingErrorMakesAreAnsweredByTheHouse() throws Exception {
        for (var path : new String[] {"/ru/a;b=c", "/ru/a%0Ab", "/ru/a//b", "/ru/%2e%2e/b", "/ru/a%25b"}) {
            var answer = officer.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).as(path).contains("<html lang=\"ru\"").doesNotContain("Tomcat", "Exception");
        }
    }

    @Test
    void whoStandsBeforeOurOwnProxyCannotInventAnAddress() throws Exception {
        var fields = Map.of("email", "guess@example.int", "password", "wrong");
        var browser = new Browser(program.address());
        for (var i = 0; i < 8; i++) {
            assertThat(browser.post(
                                    "/en/sign-in",
                                    "/en/sign-in",
                                    Map.of("email", i + "@example.int", "password", "wrong"),
                                    "X-Forwarded-For",
                                    "198.51.100." + i + ", 203.0.113.5")
                            .statusCode())
                    .isEqualTo(422);
        }
        var counted = Clusters.ask(
                new PrivatePostgres(data).running().orElseThrow(),
                "select count(*) from identity.failed_sign_in where who = 'address 203.0.113.5'");
        assertThat(counted).isEqualTo("8");
        // A client of a private network behind the proxy is no proxy of ours.
        browser.post("/en/sign-in", "/en/sign-in", fields, "X-Forwarded-For", "198.51.100.77, 10.0.0.5");
        assertThat(
                        Clusters.ask(
                                new PrivatePostgres(data).running().orElseThrow(),
                                "select string_agg(who, ' ') from identity.failed_sign_in where who like '%10.0.0.5' or who like '%.77'"))
                .isEqualTo("address 10.0.0.5");
    }

    @Test
    void behindTlsCookiesAndLinksAreForTls() throws Exception {
        var answer = new Browser(program.address()).get("/en/sign-in", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void theSessionsCookieIsForThisSiteAndNotForScripts() throws Exception {
        var browser = new Browser(program.address());
        var form = browser.get("/en/sign-in").headers().allValues("Set-Cookie");
        assertThat(form).as("a form alone makes no session").noneMatch(cookie -> cookie.startsWith("SESSION="));
        var asked = browser.post("/en/sign-in", "/en/sign-in/passkey/options", Map.of());
        assertThat(Stream.concat(form.stream(), asked.headers().allValues("Set-Cookie").stream()))
                .filteredOn(cookie -> cookie.startsWith("SESSION=") || cookie.startsWith("FORM="))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Expires", "Secure"));
    }

    @Test
    void aSessionEndsAfterHalfADayUnused() throws Exception {
        assertThat(Clusters.ask(
                        new PrivatePostgres(data).running().orElseThrow(),
                        "select max(max_inactive_interval) from spring_session where principal_name is not null"))
                .isEqualTo("43200");
    }

    @Test
    void pagesTravelCompressed() throws Exception {
        var answer = officer.get("/en/", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aFileTooLargeIsAPageOfTheHouseThatGivesTheWordsBack() throws Exception {
        var boundary = "b0undary";
        var part = "--" + boundary + "\r\nContent-Disposition: form-data; name=";
        var body = part + "\"_csrf\"\r\n\r\n" + officer.token("/es/delegations/secretariat/members/new") + "\r\n"
                + part + "\"text\"\r\n\r\nPalabras de una hora.\r\n"
                + part + "\"file\"; filename=\"a.pdf\"\r\n\r\n" + "x".repeat(67 * 1024 * 1024) + "\r\n"
                + part + "\"reason\"\r\n\r\nY las que siguen.\r\n--" + boundary + "--\r\n";
        var answer = officer.send(officer.request("/es/consultations/x/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes())));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("<html lang=\"es\"", "64 MB", "Ana Ruiz", "Palabras de una hora.", "Y las que siguen.");
    }

    /** 255 letters are what file systems hold at most; in bytes that is three times as many. */
    @Test
    void aFileMayBearALongNameInAnyScript() throws Exception {
        var boundary = "b0undary";
        var part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "声".repeat(251)
                + ".txt\"\r\nContent-Type: text/plain\r\n\r\nWords.\r\n--" + boundary + "--\r\n";
        var answer = officer.send(officer.request("/es/consultations/x/imports?_csrf="
                        + Browser.encoded(officer.token("/es/delegations/secretariat/members/new")))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(part)));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private static void refused(String sentence, String... words) throws IOException, InterruptedException {
        var ended = Program.run(words);
        assertThat(ended.err()).isEqualTo(sentence + "\n");
        assertThat(ended.code()).isEqualTo(2);
    }
}
