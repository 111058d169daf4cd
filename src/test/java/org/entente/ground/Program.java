package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real program in a process of its own, as an operator starts it. */
public final class Program implements AutoCloseable {

    /** How a command ended, and what it said. */
    public record Ended(int code, String out, String err) {}

    private static final Pattern READY = Pattern.compile("Entente is ready at (http://localhost:\\d+/)");
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/en/welcome/[\\w-]{43})");

    private final Process process;
    private final Path err;
    private final StringBuffer out = new StringBuffer();
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    private final CompletableFuture<String> link = new CompletableFuture<>();

    private Program(Process process, Path err) {
        this.process = process;
        this.err = err;
        Thread.ofVirtual().start(this::listen);
    }

    /** Runs a command to its end. */
    public static Ended run(String... words) throws IOException, InterruptedException {
        return run(Started.HERE, words);
    }

    public static Ended run(Started how, String... words) throws IOException, InterruptedException {
        var err = Files.createTempFile("entente-test", ".err");
        try (var program = new Program(begin(how, err, words), err)) {
            assertThat(program.process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            program.address.exceptionally(nothing -> URI.create("/")).join();
            return new Ended(program.process.exitValue(), program.out.toString(), Files.readString(err));
        }
    }

    /** Runs a command, and does not wait for it. */
    static Program begun(String... words) throws IOException {
        var err = Files.createTempFile("entente-test", ".err");
        return new Program(begin(Started.HERE, err, words), err);
    }

    /** Serves on a free port; ready when this returns. */
    public static Program serving(Path data) throws IOException {
        return serving(Started.HERE, data);
    }

    public static Program serving(Started how, Path data) throws IOException {
        return serving(how, "serve", "--no-demo", "--port", "0", "--data", data.toString());
    }

    /** With its demonstration, as it starts where nobody says otherwise. */
    public static Program demonstrating(Started how, Path data) throws IOException {
        return serving(how, "serve", "--port", "0", "--data", data.toString());
    }

    private static Program serving(Started how, String... words) throws IOException {
        var err = Files.createTempFile("entente-test", ".err");
        var program = new Program(begin(how, err, words), err);
        try {
            program.address();
            return program;
        } catch (RuntimeException failure) {
            program.close();
            throw failure;
        }
    }

    /** Where it is started, words before the command, the environment's changes and the class path. */
    public record Started(Path folder, List<String> prefix, Map<String, String> environment, String classPath) {
        public static final Started HERE =
                new Started(Path.of("").toAbsolutePath(), List.of(), Map.of(), mainClassPath());

        public Started in(Path other) {
            return new Started(other, prefix, environment, classPath);
        }

        public Started by(String... words) {
            return new Started(folder, List.of(words), environment, classPath);
        }

        public Started with(String name, String value) {
            var more = new HashMap<>(environment);
            more.put(name, value);
            return new Started(folder, prefix, more, classPath);
        }

        public Started from(String otherClassPath) {
            return new Started(folder, prefix, environment, otherClassPath);
        }
    }

    public URI address() {
        return address.orTimeout(120, TimeUnit.SECONDS).join();
    }

    /** The path of the one-time link it printed. */
    public String link() {
        return link.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** How much of a processor it has used up to now, whatever else the machine does. */
    public Duration worked() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    public String out() {
        return out.toString();
    }

    void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** By SIGTERM; answers the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.deleteIfExists(err);
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.append(line).append('\n');
                var ready = READY.matcher(line);
                if (ready.find()) address.complete(URI.create(ready.group(1)));
                var found = LINK.matcher(line);
                if (found.find()) link.complete(found.group(1));
            }
            var said = new IllegalStateException("It ended: " + out + Files.readString(err));
            address.completeExceptionally(said);
            link.completeExceptionally(said);
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    private static Process begin(Started how, Path err, String... words) throws IOException {
        var command = new ArrayList<>(how.prefix());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                how.classPath(),
                "org.entente.Entente"));
        command.addAll(List.of(words));
        var builder =
                new ProcessBuilder(command).directory(how.folder().toFile()).redirectError(err.toFile());
        builder.environment().remove("ENTENTE_DATABASE_URL");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(how.environment());
        return builder.start();
    }

    private static String mainClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
