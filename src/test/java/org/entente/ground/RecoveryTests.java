package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program stopped, killed, and started again on the same directory. */
class RecoveryTests {

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedIsThereAfterKill9OfEverything() throws Exception {
        int acknowledged;
        try (var program = Program.serving(data)) {
            var officer = new Browser(program.address()).welcomed(program.link());
            officer.setUpAuthenticator();
            for (acknowledged = 0; acknowledged < 5; acknowledged++) {
                assertThat(officer.invite("person" + acknowledged).statusCode()).isEqualTo(200);
            }
            Clusters.kill9(data);
            closedForMaintenance(officer);
            program.kill9();
        }
        try (var program = Program.serving(data)) {
            var acts = Clusters.ask(
                    new PrivatePostgres(data).running().orElseThrow(),
                    "select count(*) from chronicle.act where name = 'MemberInvited'");
            assertThat(acts).isEqualTo(Integer.toString(acknowledged));
            assertThat(program.out()).doesNotContain("First start", "welcome/");
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterKill9OfTheProgramAlone() throws Exception {
        String key;
        try (var program = Program.serving(data)) {
            var officer = new Browser(program.address()).welcomed(program.link());
            key = officer.setUpAuthenticator();
            assertThat(officer.invite("someone").statusCode()).isEqualTo(200);
            program.kill9();
        }
        assertThat(new PrivatePostgres(data).running()).isPresent();
        try (var program = Program.serving(data)) {
            var browser = new Browser(program.address());
            assertThat(browser.signIn(key, "").statusCode()).isEqualTo(303);
            assertThat(browser.get("/en/persons").body()).contains("someone@example.int");
        }
    }

    @Test
    void anImportThatIsKilledGoesOnWhereItWasAndNothingIsInTheRecordTwice(@TempDir Path folder) throws Exception {
        for (var number = 1; number <= 12; number++)
            Files.writeString(
                    folder.resolve("A_AC.292_2026_" + number + "-EN.txt"),
                    "The group decides that it will meet in the room with the number " + number + ".");
        var through = "select count(*) from documents.item where state = 'READ'";
        try (var program = Program.begun("import", "documents", folder.toString(), "--data", data.toString())) {
            await().atMost(Duration.ofMinutes(2))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> {
                        var running = new PrivatePostgres(data).running();
                        return running.isPresent() && isAtWork(running.get());
                    });
            program.kill9();
        }
        try (var program = Program.serving(data)) {
            var database = new PrivatePostgres(data).running().orElseThrow();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> Clusters.ask(database, through).equals("12"));
            assertThat(Clusters.ask(
                            database, "select count(*) from documents.document where symbol like 'A/AC.292/2026/%'"))
                    .isEqualTo("12");
            assertThat(
                            Clusters.ask(
                                    database,
                                    "select count(*) from documents.text t join documents.document d on d.id = t.document where d.symbol like 'A/AC.292/2026/%'"))
                    .isEqualTo("12");
            assertThat(program.out()).doesNotContain("has stopped");
        }
    }

    /** Some files are through, and one is being read. */
    private static boolean isAtWork(Database database) throws SQLException {
        var isThere = Clusters.ask(database, "select to_regclass('documents.item') is not null");
        if (!isThere.equals("t")) return false;
        var states =
                Clusters.ask(database, "select string_agg(distinct state, ' ' order by state) from documents.item");
        return "READ READING WAITING".equals(states);
    }

    @Test
    void aRequestUnderWayIsFinishedBeforeTheProgramStops() throws Exception {
        try (var program = Program.serving(data)) {
            var browser = new Browser(program.address());
            var form =
                    "_csrf=" + Browser.encoded(browser.token("/en/sign-in")) + "&email=a%40example.int&password=wrong";
            try (var socket = new Socket("127.0.0.1", program.address().getPort())) {
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                write(
                        socket,
                        "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nCookie: "
                                + browser.cookies()
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + form.length() + "\r\n\r\n");
                assertThat(answers.readLine()).startsWith("HTTP/1.1 100");
                write(socket, form.substring(0, 10));
                program.handle().destroy();
                await().until(() -> isClosed(program.address().getPort()));
                assertThat(program.handle().isAlive()).isTrue();
                write(socket, form.substring(10));
                assertThat(answers.readLine()).isEmpty();
                assertThat(answers.readLine()).startsWith("HTTP/1.1 422");
            }
            assertThat(program.stop()).isEqualTo(143);
        }
        assertThat(Clusters.isShutDown(data)).isTrue();
        assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    private static void closedForMaintenance(Browser officer) throws IOException, InterruptedException {
        var answer = officer.get("/fr/persons");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("<html lang=\"fr\"", "<h1>Entente est en maintenance</h1>");
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }

    private static boolean isClosed(int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            return !socket.isConnected();
        } catch (ConnectException e) {
            return true;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
