package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.entente.ground.Browser;
import org.entente.ground.Program;
import org.springframework.util.FileSystemUtils;

/** The program as it is started, behind a TLS proxy that we play; one for all attacks that only a wire can carry. */
final class Wire {

    static final String HOST = "entente.example.int";
    static final String PASSWORD = "seven quiet herons wade";

    private static final Wire STARTED = start();

    private final Program program;
    private final Path folder;
    private final String secret;
    private final Browser officer;

    private Wire(Program program, Path folder) throws IOException, InterruptedException {
        this.program = program;
        this.folder = folder;
        this.secret = program.link().substring(program.link().lastIndexOf('/') + 1);
        this.officer = browser().welcomed(program.link());
        officer.setUpAuthenticator();
    }

    static Wire started() {
        return STARTED;
    }

    Program program() {
        return program;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path log() {
        return folder.resolve("entente.log");
    }

    /** Of the link that the first start printed. */
    String secret() {
        return secret;
    }

    /** Who took up that link, and has just shown an authenticator app. */
    Browser officer() {
        return officer;
    }

    /** Of somebody whom the house does not know. */
    Browser browser() {
        return new Browser(program.address());
    }

    /** Where somebody of this name, which is new, takes up their invitation as a rapporteur. */
    String invitation(String name) throws IOException, InterruptedException {
        var page = officer.invite(name).body();
        var start = page.indexOf("/en/welcome/");
        assertThat(start).as("an invitation for " + name).isPositive();
        return page.substring(start, start + "/en/welcome/".length() + 43);
    }

    /** Somebody of this name who takes up their invitation, and sends these fields more along. */
    Browser welcomed(String name, Map<String, String> more) throws IOException, InterruptedException {
        var link = invitation(name);
        var fields = new HashMap<>(more);
        fields.putAll(Map.of("name", name, "email", name + "@example.int", "password", PASSWORD));
        var browser = browser();
        assertThat(browser.post(link, link, fields).statusCode()).isEqualTo(303);
        return browser;
    }

    /** A token of theirs, made with these fields more. */
    static String tokenOf(Browser browser, Map<String, String> more) throws IOException, InterruptedException {
        var until = Instant.now().plus(Duration.ofDays(1)).toString().substring(0, 10);
        var fields = new HashMap<>(more);
        fields.putAll(Map.of("name", "Of the wire", "scopes", "read", "until", until));
        var page = browser.post("/en/me/tokens", "/en/me/tokens", fields).body();
        return page.substring(page.indexOf("value=\"entente_") + 7).substring(0, 57);
    }

    String get(String path, String host) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** Of whoever holds these cookies. */
    String get(String path, Browser whose) throws IOException {
        return get(path, "localhost\r\nCookie: " + whose.cookies());
    }

    String send(String request) throws IOException {
        try (var socket = connect()) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Socket connect() throws IOException {
        URI address = program.address();
        return new Socket("127.0.0.1", address.getPort());
    }

    private static Wire start() {
        try {
            var folder = Files.createTempDirectory("entente-wire");
            var program = Program.demonstrating(
                    Program.Started.HERE
                            .with("ENTENTE_ADDRESS", "https://" + HOST)
                            .with("ENTENTE_SECURITY_CONTACT", "security@example.int")
                            .with(
                                    "LOGGING_FILE_NAME",
                                    folder.resolve("entente.log").toString())
                            .with("LOGGING_LEVEL_ROOT", "info")
                            .with("LOGGING_LEVEL_COM_ZAXXER_HIKARI", "debug"),
                    folder.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(program, folder)));
            return new Wire(program, folder);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void close(Program program, Path folder) {
        try {
            program.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
