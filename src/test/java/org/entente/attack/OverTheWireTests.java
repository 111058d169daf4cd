package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ground.Browser;
import org.entente.ground.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as it is started, behind a TLS proxy that we play, and what only a wire can carry to it. */
class OverTheWireTests {

    private static final String HOST = Wire.HOST;

    private static Wire wire;

    @TempDir
    Path elsewhere;

    @BeforeAll
    static void start() {
        wire = Wire.started();
    }

    @Test
    void theFirstLinkLeadsToWhereTheHouseIsReached() {
        assertThat(wire.program().out()).contains("https://" + HOST + "/en/welcome/" + wire.secret());
    }

    @Test
    void anInvitationDoesNotFollowAForgedHost() throws Exception {
        var page = wire.officer().invite("forged").body();
        assertThat(page).contains("value=\"https://" + HOST + "/en/welcome/");
        var form = Browser.form(Map.of("name", "b", "email", "b@example.int", "role", "RAPPORTEUR"));
        var body = "_csrf=" + Browser.encoded(wire.officer().token("/en/delegations/secretariat/members/new")) + "&"
                + form;
        var forged = wire.send(
                "POST /en/delegations/secretariat/members HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\nCookie: "
                        + wire.officer().cookies()
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(forged)
                .startsWith("HTTP/1.1 400")
                .contains("https://" + HOST)
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "entente.example.int.evil.example", "203.0.113.9"})
    void nobodyIsAnsweredInAnothersName(String host) throws IOException {
        assertThat(wire.get("/en/", host)).startsWith("HTTP/1.1 400").contains("https://" + HOST);
        assertThat(wire.get("/", host)).contains("Location: /en/\r\n").doesNotContain(host);
        assertThat(wire.get("/actuator/health", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "///evil.example",
                "//evil.example/%2e%2e",
                "/%5cevil.example",
                "/%2f%2fevil.example"
            })
    void noAddressLeadsToAnotherSite(String path) throws IOException {
        var answer = wire.get(path, HOST);
        for (var line : answer.split("\r\n")) {
            if (line.startsWith("Location:")) assertThat(line).matches("Location: /en/(?!/).*");
        }
        assertThat(answer).doesNotContain("Location: //", "Location: http");
    }

    @Test
    void aLineBreakInAnAddressMakesNoHeader() throws IOException {
        var answer = wire.get("/en/sign-in%0d%0aSet-Cookie:%20a=b", HOST);
        assertThat(answer).doesNotContain("\r\nSet-Cookie: a=b");
        assertThat(wire.get("/x%0d%0aSet-Cookie:%20a=b", HOST)).doesNotContain("\r\nSet-Cookie: a=b");
    }

    @Test
    void behindTlsEveryCookieIsOfThisHostAlone() throws Exception {
        var answer = wire.browser().get("/en/sign-in", "X-Forwarded-Proto", "https");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("; Secure"))
                .allMatch(cookie -> cookie.contains("; HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void whomToTellOfAWeaknessIsWhereEverybodyLooks() throws Exception {
        var answer = wire.browser().get("/.well-known/security.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(answer.body())
                .contains("Contact: mailto:security@example.int\n", "Canonical: https://" + HOST + "/.well-known/");
        var expires = answer.body()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(expires.substring(9)))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void whoSendsHalfARequestKeepsNobodyWaiting() throws Exception {
        var halfOpen = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 600; i++) {
                var socket = wire.connect();
                var half = i % 2 == 0
                        ? "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                        : "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                                + "\r\nContent-Length: 1000\r\n\r\nemail=";
                socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
                halfOpen.add(socket);
            }
            var before = Instant.now();
            for (var i = 0; i < 10; i++) {
                assertThat(wire.browser().get("/en/consultations").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
            // And whoever sends nothing more is gone before long.
            var oldest = halfOpen.getFirst();
            oldest.setSoTimeout(40_000);
            oldest.getInputStream().readAllBytes();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(40));
        } finally {
            for (var socket : halfOpen) socket.close();
        }
        assertThat(wire.officer().get("/en/me").statusCode()).isEqualTo(200);
    }

    /** Such as a request that no controller is reached with, or that is sent on to a language. */
    @ParameterizedTest
    @ValueSource(strings = {"/en//me", "/", "/en/me;a=b", "/api/v1//me", "/en/nowhere"})
    void whatAFilterAnswersSaysToBrowsersWhatAPageSays(String path) throws IOException {
        assertThat(wire.get(path, HOST))
                .contains("Content-Security-Policy: default-src 'none'; ", "X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY", "Referrer-Policy: same-origin");
        assertThat(
                        wire.send(
                                "POST /en/me HTTP/1.1\r\nHost: " + HOST
                                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403")
                .contains("Content-Security-Policy: default-src 'none'; ");
    }

    @Test
    void aQuestionOfTenThousandLettersIsAnsweredWithASentence() throws IOException {
        assertThat(wire.get("/en/search?q=" + "mechanism".repeat(1_111), HOST))
                .startsWith("HTTP/1.1 200")
                .contains("This is a long question");
    }

    @Test
    void aHeadThatIsTooLargeIsRefused() throws IOException {
        assertThat(wire.send("GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(wire.send("GET /en/?q=" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void twoLengthsOfOneRequestAreNoRequest() throws IOException {
        var smuggled = wire.send(
                "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked"
                        + "\r\nConnection: close\r\n\r\n0\r\n\r\nGET /en/persons HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(smuggled.split("HTTP/1\\.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(
                        wire.send(
                                "POST /en/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nContent-Length: 7\r\n\r\n1234567"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void noSecretIsInTheLog() throws Exception {
        var password = Files.readString(wire.data().resolve("password")).strip();
        var invited = wire.invitation("logged");
        var link = invited.substring(invited.lastIndexOf('/') + 1);
        var token = Wire.tokenOf(wire.officer(), Map.of());
        for (var path : List.of("/en/welcome/" + link, "/en/welcome/" + link + "?a=[b", "/en/nowhere"))
            wire.officer().get(path);
        wire.officer().get("/api/v1/me", "Authorization", "Bearer " + token);
        var written =
                Files.readString(wire.log()) + Files.readString(wire.data().resolve("postgres.log"));
        assertThat(written).contains("HikariPool");
        assertThat(written).doesNotContain(password, Wire.PASSWORD, token);
        assertThat(written.split("\n")).noneMatch(line -> line.contains(wire.secret()) || line.contains(link));
        // The first link was printed for the operator, once.
        assertThat(wire.program().out().split(wire.secret(), -1)).hasSize(2);
    }

    @Test
    void aTokenMadeAtTheTerminalLetsAProgramInMeanwhile() throws Exception {
        var ended = Program.run(
                "token",
                "create",
                "ana@example.int",
                "--name",
                "terminal",
                "--data",
                wire.data().toString());
        assertThat(ended.code()).as(ended.err()).isZero();
        var token = ended.out().strip().lines().reduce((first, last) -> last).orElseThrow();
        var answer = wire.browser().get("/api/v1/me", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Ana Ruiz", "terminal");
        assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"token\";q=600;w=60");
    }

    @Test
    void whatIsNoAddressStopsTheStart() throws Exception {
        var ended = Program.run(
                Program.Started.HERE.with("ENTENTE_ADDRESS", "entente.example.int/here"),
                "serve",
                "--port",
                "0",
                "--data",
                elsewhere.resolve("other").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("ENTENTE_ADDRESS cannot be read: entente.example.int/here.");
        assertThat(elsewhere.resolve("other")).doesNotExist();
    }
}
