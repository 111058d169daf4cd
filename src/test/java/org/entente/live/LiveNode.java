package org.entente.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.entente.Entente;
import org.entente.identity.People;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program in a process of its own, as one of several on a database; it says what it is asked for, one line each. */
public final class LiveNode {

    private LiveNode() {}

    /** @param words address, user and password of the database, as {@code spring} has them, and further settings */
    public static void main(String[] words) throws IOException {
        var spring = new SpringApplication(Entente.class);
        spring.setLogStartupInfo(false);
        // Said on the command line, they go before what the program says itself.
        var settings = Arrays.stream(words).map(word -> "--" + word).toArray(String[]::new);
        try (var program = spring.run(settings);
                var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("> ready " + program.getEnvironment().getProperty("local.server.port"));
            for (var line = asked.readLine(); line != null; line = asked.readLine())
                System.out.println("> " + answer(line, program));
        }
    }

    private static String answer(String asked, ConfigurableApplicationContext program) throws IOException {
        if (asked.startsWith("people ")) return people(asked.split(" "), program.getBean(People.class));
        if (asked.equals("open"))
            return Integer.toString(program.getBean(Streams.class).count());
        if (asked.equals("heap")) return Long.toString(heap());
        throw new IllegalArgumentException(asked);
    }

    /** Signed in and their cookies in a file, one a line: of two in ten an organisation's, of one an officer. */
    private static String people(String[] asked, People people) throws IOException {
        var count = Integer.parseInt(asked[1]);
        var cookies = new ArrayList<String>();
        for (var at = 0; at < count; at++) {
            var one = switch (at % 10) {
                case 0 -> people.rapporteur();
                case 1, 2 -> people.delegateOf("AU");
                default -> people.delegateOf("KEN");
            };
            cookies.add(People.cookie(one).getValue());
        }
        Files.write(Path.of(asked[2]), cookies);
        return Integer.toString(count);
    }

    /** What is in use, once all that is not has been given back. */
    private static long heap() {
        for (var times = 0; times < 3; times++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
