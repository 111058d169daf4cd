package org.entente.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.TestFolder;
import org.entente.live.LiveNode;
import org.springframework.core.env.Environment;

/** The program once more on the same database, in a process of its own that can be killed, always at the same address. */
final class AnotherNode implements AutoCloseable {

    private static final String DATABASE = "spring.datasource.";
    private static final Path SAID = TestFolder.resolve("another-node.err");

    private final Environment first;
    private final int port;
    private Process process;

    AnotherNode(Environment first) throws IOException {
        this.first = first;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = started();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Without a word to anybody. */
    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = started();
    }

    private Process started() throws IOException {
        var java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LiveNode.class.getName());
        var settings = Stream.of(
                setting(DATABASE + "url"),
                setting(DATABASE + "username"),
                setting(DATABASE + "password"),
                DATABASE + "hikari.maximum-pool-size=5",
                "server.port=" + port,
                "server.address=127.0.0.1",
                "entente.files=" + TestFolder.resolve("files"),
                "entente.key-file=" + TestFolder.resolve("key"),
                "entente.live.follow=true",
                "entente.sign-in.second-factor=8h");
        var begun = new ProcessBuilder(Stream.concat(java, settings).toList())
                .redirectError(SAID.toFile())
                .start();
        untilReady(begun);
        return begun;
    }

    private String setting(String name) {
        return name + "=" + first.getRequiredProperty(name);
    }

    /** What it says afterwards is read too, and left alone: a full pipe would stop it. */
    private static void untilReady(Process begun) throws IOException {
        var said = new BufferedReader(new InputStreamReader(begun.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (!line.startsWith("> ready")) continue;
            Thread.ofVirtual().start(() -> said.lines().forEach(none -> {}));
            return;
        }
        throw new IOException("It has ended before it was ready; see " + SAID);
    }

    @Override
    public void close() throws InterruptedException {
        kill9();
    }
}
