package org.entente.search;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.TestFolder;

/** Three real nodes of OpenSearch on this machine, started once for all tests of a run, in a process of their own. */
final class OpenSearch {

    private static final int NODES = 3;
    /** Each process of tests looks among its own. */
    private static final int PORTS = 40;

    private static final int START_MILLIS = 180_000;
    private static final Path LOG = TestFolder.resolve("opensearch.log");

    private final List<Integer> ports;
    private final BufferedReader said;
    private final PrintStream told;

    private OpenSearch() throws IOException {
        var free = freePorts(2 * NODES);
        ports = free.subList(0, NODES);
        var folder = TestFolder.resolve("opensearch-" + UUID.randomUUID()).toAbsolutePath();
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            // Starts in half the time; nobody measures it.
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            Files.readString(Path.of("target", "opensearch.classpath"))
                                    .strip(),
                            "src/test/opensearch/Nodes.java",
                            folder.toString(),
                            list(ports),
                            list(free.subList(NODES, 2 * NODES)),
                            String.valueOf(door.getLocalPort()))
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
            door.setSoTimeout(START_MILLIS);
            var nodes = door.accept();
            nodes.setSoTimeout(START_MILLIS);
            told = new PrintStream(nodes.getOutputStream(), true);
            said = new BufferedReader(new InputStreamReader(nodes.getInputStream()));
            // They end by themselves, too, when nothing more can come from us; but then their files stay.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.destroyForcibly().onExit().join();
                remove(folder.toFile());
            }));
            expect("ready");
        }
    }

    private static final class Holder {

        static final OpenSearch RUNNING = start();

        private static OpenSearch start() {
            try {
                return new OpenSearch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One that could not start is not started again for each test. */
    static OpenSearch running() {
        return Holder.RUNNING;
    }

    List<Integer> ports() {
        return ports;
    }

    String urls() {
        return ports.stream().map(port -> "http://127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    Cluster cluster() {
        return new Cluster(List.of(urls().split(",")).stream().map(URI::create).toList(), "", null);
    }

    void stop(int node) {
        tell("stop " + node);
    }

    void start(int node) {
        tell("start " + node);
    }

    private void tell(String what) {
        told.println(what);
        expect("done");
    }

    private void expect(String word) {
        try {
            if (!word.equals(said.readLine())) throw new IllegalStateException("OpenSearch has ended; see " + LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String list(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> freePorts(int count) {
        var free = new ArrayList<Integer>();
        var first = 9310 + (TestFolder.PROCESS - 1) * PORTS;
        for (var port = first; port < first + PORTS && free.size() < count; port++) if (isFree(port)) free.add(port);
        if (free.size() < count) throw new IllegalStateException("Not enough ports are free from " + first);
        return free;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static void remove(File tree) {
        var inside = tree.listFiles();
        if (inside != null) for (var each : inside) remove(each);
        tree.delete();
    }
}
