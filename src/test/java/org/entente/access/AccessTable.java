package org.entente.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of {@code docs/access.md}: for every route and thing, which readers are let in, and which acts ask again. */
record AccessTable(List<Row> rows, List<Act> acts) {

    private static final Path PAGE = Path.of("docs", "access.md");

    private static final int CELLS_OF_AN_ACT = 4;

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

    /**
     * One line of the second table.
     *
     * @param because why it asks for a second factor, or why it does not
     */
    record Act(String route, String thing, boolean asks, String because) {}

    static AccessTable read() throws IOException {
        var lines = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(AccessTable::cells)
                .collect(Collectors.partitioningBy(cells -> cells.size() == CELLS_OF_AN_ACT));
        return new AccessTable(
                lines.get(false).stream().map(AccessTable::row).toList(),
                lines.get(true).stream().map(AccessTable::act).toList());
    }

    /** Whether this route asks where it leads to this; none where it is not said. */
    Optional<Act> act(Row row) {
        return acts.stream()
                .filter(act -> act.route().equals(row.route()))
                .filter(act -> act.thing().isEmpty() || act.thing().equals(row.thing()))
                .findFirst();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Act act(List<String> cells) {
        var asks = cells.get(2).equals("asked");
        if (!asks && !cells.get(2).equals("–")) throw new IllegalArgumentException("Neither asked nor –: " + cells);
        return new Act(route(cells), cells.get(1), asks, cells.get(3));
    }

    private static String route(List<String> cells) {
        return cells.get(0).replace("`", "").replace('¦', '|');
    }

    private static Row row(List<String> cells) {
        if (cells.size() != Asking.values().length + 2) {
            throw new IllegalArgumentException("Not so many cells as columns: " + cells);
        }
        var admitted = EnumSet.noneOf(Asking.class);
        for (var asking : Asking.values()) {
            var cell = cells.get(asking.ordinal() + 2);
            if (cell.equals("yes")) admitted.add(asking);
            else if (!cell.equals("–")) throw new IllegalArgumentException("Neither yes nor –: " + cells);
        }
        return new Row(route(cells), cells.get(1), admitted);
    }
}
