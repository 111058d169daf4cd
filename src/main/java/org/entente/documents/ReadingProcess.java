package org.entente.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an untrusted file in a process of its own with little memory and little time, so that no file, however made, can
 * take the program with it.
 */
final class ReadingProcess {

    /** The other side, started by its name: nothing here leans on what opens untrusted files. */
    private static final String READER = "org.entente.documents.reading.Reader";

    private static final int SECONDS = 60;

    /** What says how names of files are written, and where temporary ones go. */
    static final Set<String> ENVIRONMENT =
            Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TMP", "TEMP", "SystemRoot");

    /** With this code a process of Java's ends that was told to exit when it has no memory left. */
    private static final int OUT_OF_MEMORY = 3;

    private static final long MOST_TEXT = 32L * 1024 * 1024;

    private final JsonMapper json = JsonMapper.builder().build();

    /** One at a time: the machine has other work too. */
    private final Semaphore turns = new Semaphore(1, true);

    String text(Path file, FileKind kind) throws IOException {
        return read("text", file, kind, "");
    }

    StructuredText structure(Path file, FileKind kind, String fileName) throws IOException {
        return json.readValue(read("structure", file, kind, fileName), StructuredText.class);
    }

    List<String> paragraphs(Path file, FileKind kind) throws IOException {
        return List.of(json.readValue(read("paragraphs", file, kind, ""), String[].class));
    }

    TrackedText tracked(Path file) throws IOException {
        return json.readValue(read("tracked", file, FileKind.DOCX, ""), TrackedText.class);
    }

    private String read(String wish, Path file, FileKind kind, String fileName) throws IOException {
        var output = Files.createTempFile("entente-text", ".txt");
        try {
            turns.acquire();
            try {
                return read(command(wish, file, kind, fileName, output), output);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String read(List<String> command, Path output) throws IOException, InterruptedException {
        var process = apart(command).start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) throw new Unreadable(Unreadable.Reason.TIMEOUT);
        } finally {
            process.destroyForcibly();
        }
        var refused = Unreadable.Reason.ofExit(process.exitValue());
        if (refused.isPresent()) throw new Unreadable(refused.get());
        if (process.exitValue() == OUT_OF_MEMORY) throw new Unreadable(Unreadable.Reason.ZIP_BOMB);
        // A library that gave up: what such a file holds is not to be had.
        if (process.exitValue() != 0) throw new Unreadable(Unreadable.Reason.DAMAGED);
        if (Files.size(output) > MOST_TEXT) throw new Unreadable(Unreadable.Reason.ZIP_BOMB);
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** With nothing of ours but what any program needs to start: our environment holds passwords. */
    static ProcessBuilder apart(List<String> command) {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().keySet().retainAll(ENVIRONMENT);
        return process;
    }

    private static List<String> command(String wish, Path file, FileKind kind, String fileName, Path output) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                READER,
                wish,
                kind.name(),
                file.toString(),
                fileName,
                output.toString());
    }
}
