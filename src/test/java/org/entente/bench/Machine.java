package org.entente.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;

/** What the figures were measured on, and small helps to print them. */
final class Machine {

    private Machine() {}

    /** The load average tells whether anything else was running: figures of a busy machine are worth little. */
    static void print() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        line(
                "%d processors, Java %s, load average %.1f",
                system.getAvailableProcessors(), Runtime.version(), system.getSystemLoadAverage());
    }

    static void line(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }

    /** An empty folder of this name under {@code target/bench}; what an earlier run left there is removed. */
    static Path folder(String name) throws IOException {
        var folder = Path.of("target", "bench", name).toAbsolutePath();
        remove(folder);
        return Files.createDirectories(folder);
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
