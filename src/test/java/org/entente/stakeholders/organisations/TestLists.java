package org.entente.stakeholders.organisations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.Arguments;
import org.entente.ground.Terminal;
import org.entente.languages.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of organisations brought in by the command, for tests of any room. */
@Component
public class TestLists {

    private final ImportOrganisations command;
    private final JdbcClient jdbc;

    TestLists(ImportOrganisations command, JdbcClient jdbc) {
        this.command = command;
        this.jdbc = jdbc;
    }

    /** A list with a line that waits, by how the addresses begin. */
    public Map<String, UUID> example() {
        var name = "Twofold Net " + UUID.randomUUID();
        var file =
                file("name,category\n" + name + ",NGO\n" + name.toUpperCase(Locale.ROOT) + ",NGO\nSome State,state\n");
        run(file);
        var waiting = jdbc.sql("select id, list from stakeholders.listed where name = :name and state = 'WAITING'")
                .param("name", name.toUpperCase(Locale.ROOT));
        var ids = waiting.query((row, number) -> Map.of(
                        "/listed-organisations/", row.getObject("id", UUID.class),
                        "/organisation-lists/", row.getObject("list", UUID.class)))
                .single();
        return ids;
    }

    static Path file(String table) {
        try {
            return Files.writeString(Files.createTempFile("organisations-", ".csv"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said, complaints first, and with which code it ended. */
    String run(Path file, String... options) {
        var typed = new ArrayList<>(Arrays.asList(options));
        typed.addFirst(file.toString());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                Language.EN,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        var code = command.run(Arguments.of(typed, command.options(), command.flags()), terminal);
        return err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8) + "code " + code;
    }
}
