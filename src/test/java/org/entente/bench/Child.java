package org.entente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.ground.BenchPostgres;
import org.entente.live.LiveNode;

/** A program of the measurement in a process of its own, with which one talks line by line; looked at from outside. */
final class Child implements AutoCloseable {

    private final Process process;
    private final PrintWriter in;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        in = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** As the launcher starts the program, but from the class path of the tests. */
    static Child asTheProgram(Class<?> main, List<String> words) throws IOException {
        var options = Arrays.stream(System.getProperty("entente.command").split("\n"))
                .takeWhile(word -> !word.equals("-jar"))
                .filter(word -> !word.startsWith("-XX:AOTCache"))
                .toList();
        return start(options, main, words);
    }

    /** The program on this database, with settings of its own on top of those that every measurement has. */
    static Child node(BenchPostgres postgres, String... settings) throws IOException {
        var database = postgres.database();
        var all = new ArrayList<>(List.of(
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password(),
                "server.port=0",
                "server.address=127.0.0.1",
                "entente.files=target/bench/files",
                "entente.key-file=target/bench/key",
                "logging.file.name=target/bench/node.log",
                "entente.search.follow=false"));
        all.addAll(List.of(settings));
        return asTheProgram(LiveNode.class, all);
    }

    static Child start(Class<?> main, List<String> words) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(List.of(java, "-Xmx256m", "-XX:+UseSerialGC"), main, words);
    }

    private static Child start(List<String> java, Class<?> main, List<String> words) throws IOException {
        var command = new ArrayList<>(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(words);
        return new Child(new ProcessBuilder(command)
                .redirectError(Path.of("target", "bench", main.getSimpleName() + ".err")
                        .toFile())
                .start());
    }

    /** The next of its answers, which begin so; what else it prints is its log. */
    String hears() throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine())
            if (line.startsWith("> ")) return line.substring(2);
        throw new IOException("It has ended; see target/bench");
    }

    String asked(String what) throws IOException {
        in.println(what);
        return hears();
    }

    /** Of a processor, so far. */
    double processor() throws IOException {
        var stat = Files.readString(proc("stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    /** Megabytes of the machine's memory. */
    double memory() throws IOException {
        return Files.readAllLines(proc("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(0);
    }

    private Path proc(String name) {
        return Path.of("/proc", Long.toString(process.pid()), name);
    }

    /** Without a word, as when a machine loses its power. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
