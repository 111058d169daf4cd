package org.entente.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.entente.Entente;
import org.entente.ground.BenchPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

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

    /** The program on a database of the measurement, at a port that is free. */
    static ConfigurableApplicationContext program(BenchPostgres postgres) {
        var spring = new SpringApplication(Entente.class);
        spring.setLogStartupInfo(false);
        var database = postgres.database();
        spring.setDefaultProperties(Map.of(
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                database.user(),
                "spring.datasource.password",
                database.password(),
                "server.port",
                0,
                "server.address",
                "127.0.0.1",
                "entente.files",
                "target/bench/files",
                "entente.key-file",
                "target/bench/key",
                "entente.search.follow",
                false));
        return spring.run();
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
