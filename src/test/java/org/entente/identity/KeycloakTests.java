package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.parties.Parties;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * In through Keycloak, which takes a minute to start: only with {@code -Dkeycloak=FOLDER}, the folder into which its
 * distribution (org.keycloak:keycloak-quarkus-dist) was unpacked.
 */
@ViaOrganisation
class KeycloakTests {

    private static final String SECRET = "a secret shared with the house";
    private static final String PASSWORD = "known to the ministry alone";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Pattern ACTION = Pattern.compile("<form[^>]+id=\"kc-form-login\"[^>]+action=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static @Nullable Process keycloak;
    private static URI realm = URI.create("http://127.0.0.1");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    @BeforeAll
    static void start() throws Exception {
        var home = System.getProperty("keycloak", "");
        assumeTrue(!home.isEmpty(), "Name the folder of an unpacked Keycloak to try it: -Dkeycloak=FOLDER");
        var imported = Files.createDirectories(Path.of(home, "data", "import")).resolve("ministry.json");
        Files.writeString(imported, JsonMapper.shared().writeValueAsString(ministry()));
        var port = freePort();
        realm = URI.create("http://127.0.0.1:" + port + "/realms/ministry");
        var command = new ProcessBuilder(
                Path.of(home, "bin", "kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        keycloak = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile())
                .start();
        var until = Instant.now().plus(START);
        while (!answers()) {
            var ended = keycloak.waitFor(1, TimeUnit.SECONDS);
            assertThat(ended || Instant.now().isAfter(until))
                    .as(Files.readString(folder.resolve("keycloak.log")))
                    .isFalse();
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (keycloak == null) return;
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor();
    }

    @Test
    void whoIsInvitedComesInAndWhoIsNotVerifiedDoesNot() throws Exception {
        var administrator = people.in("UGA", Role.ADMINISTRATOR);
        assertThat(browser.post()
                        .uri("/en/delegations/UGA/provider")
                        .with(People.as(administrator))
                        .param("issuer", realm.toString())
                        .param("client", "entente")
                        .param("secret", SECRET)
                        .param("domains", "mfa.example.int")
                        .param("email", "email")
                        .param("verified", "email_verified")
                        .param("name", "name"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.post().uri("/en/delegations/UGA/provider/trial").with(People.as(administrator)))
                .hasStatus(HttpStatus.OK);
        var person = persons.add("Grace Akello", "grace@mfa.example.int", null, Instant.now());
        var uganda = new Delegation(parties.called("UGA").orElseThrow());
        var today = LocalDate.now(ZoneId.of("America/New_York"));
        members.add(uganda, person, Set.of(Role.DELEGATE), today, null, null, Instant.now());

        var tab = new Tab(browser);
        assertThat(tab.sent(browser.get().uri(brought(tab, "grace"))))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader(HttpHeaders.LOCATION, "/en/me/second-factor");
        assertThat(tab.isSignedIn()).isTrue();
        var again = new Tab(browser);
        assertThat(again.sent(browser.get().uri(brought(again, "grace")))).hasStatus(HttpStatus.SEE_OTHER);
        var stranger = new Tab(browser);
        assertThat(stranger.sent(browser.get().uri(brought(stranger, "newcomer"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("has not verified");
        assertThat(stranger.isSignedIn()).isFalse();
    }

    /** Signs in by Keycloak's own form. */
    private static URI brought(Tab tab, String name) throws IOException, InterruptedException {
        var question = Objects.requireNonNull(
                tab.get("/sign-in/organisation/UGA").getResponse().getRedirectedUrl());
        var client = HttpClient.newHttpClient();
        var page =
                client.send(HttpRequest.newBuilder(URI.create(question)).build(), HttpResponse.BodyHandlers.ofString());
        var form = ACTION.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        var fields = "username=" + name + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        var send = HttpRequest.newBuilder(URI.create(Objects.requireNonNull(HtmlUtils.htmlUnescape(form.group(1)))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(page))
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        var answer = client.send(send, HttpResponse.BodyHandlers.ofString());
        var back = answer.headers().firstValue("Location").orElse(answer.body());
        assertThat(back).startsWith(ViaOrganisation.BACK);
        return URI.create("/en/sign-in/answer?" + URI.create(back).getRawQuery());
    }

    /** By hand: it takes this machine for a safe place, and marks them as for TLS alone. */
    private static String cookies(HttpResponse<?> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    private static boolean answers() throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(realm + Discovery.PATH)).build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, Object> ministry() {
        var client = Map.of(
                "clientId",
                "entente",
                "secret",
                SECRET,
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "redirectUris",
                List.of(ViaOrganisation.BACK),
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"));
        return Map.of(
                "realm",
                "ministry",
                "enabled",
                true,
                "sslRequired",
                "none",
                "clients",
                List.of(client),
                "users",
                List.of(user("grace", true), user("newcomer", false)));
    }

    private static Map<String, Object> user(String name, boolean verified) {
        return Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@mfa.example.int",
                "emailVerified",
                verified,
                "firstName",
                "Grace",
                "lastName",
                "Akello",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
