package org.entente.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of {@code docs/access.md}: for every route and thing, which readers are let in. */
record AccessTable(List<Row> rows) {

    private static final Path PAGE = Path.of("docs", "access.md");

    /** Whoever asks, in the order of the table's columns; the delegation is the fictitious Arkavia's. */
    enum Asking {
        GUEST,
        OTHER_DELEGATION,
        ADMINISTRATOR,
        ADVISER,
        DELEGATE,
        HEAD,
        RAPPORTEUR,
        CHAIR,
        OFFICER,
        SYSTEM_ADMINISTRATOR
    }

    /**
     * One line of it.
     *
     * @param route method and address as the program registers it
     * @param thing what the address leads to where that matters; empty where it does not
     */
    record Row(String route, String thing, Set<Asking> admitted) {

        String written() {
            var cells = Arrays.stream(Asking.values())
                    .map(asking -> admitted.contains(asking) ? "yes" : "–")
                    .collect(Collectors.joining(" | "));
            return "| `%s` | %s | %s |".formatted(route.replace('|', '¦'), thing, cells);
        }
    }

    static AccessTable read() throws IOException {
        return new AccessTable(Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(AccessTable::row)
                .toList());
    }

    private static Row row(String line) {
        var cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        if (cells.size() != Asking.values().length + 2) {
            throw new IllegalArgumentException("Not so many cells as columns: " + line);
        }
        var admitted = EnumSet.noneOf(Asking.class);
        for (var asking : Asking.values()) {
            var cell = cells.get(asking.ordinal() + 2);
            if (cell.equals("yes")) admitted.add(asking);
            else if (!cell.equals("–")) throw new IllegalArgumentException("Neither yes nor –: " + line);
        }
        return new Row(cells.get(0).replace("`", "").replace('¦', '|'), cells.get(1), admitted);
    }
}
