package org.entente.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables of {@code docs/access.md}: for every route and thing, which readers are let in, which acts ask again, and what is read
 * without being noted.
 */
public record AccessTable(List<Row> rows, List<Act> acts, List<Unnoted> unnoted) {

    private static final Path PAGE = Path.of("docs", "access.md");

    private static final int CELLS_OF_AN_ACT = 4;
    private static final int CELLS_OF_AN_UNNOTED = 3;

    /** Whoever asks, in the order of the table's columns; the delegation is the fictitious Arkavia's. */
    public enum Asking {
        GUEST,
        OTHER_DELEGATION,
        ADMINISTRATOR,
        ADVISER,
        DELEGATE,
        HEAD,
        RAPPORTEUR,
        CHAIR,
        OFFICER,
        SYSTEM_ADMINISTRATOR,
        ORGANISATION,
        STAKEHOLDER
    }

    /**
     * One line of it.
     *
     * @param route method and address as the program registers it
     * @param thing what the address leads to where that matters; empty where it does not
     */
    public record Row(String route, String thing, Set<Asking> admitted) {

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
    public record Act(String route, String thing, boolean asks, String because) {}

    /**
     * One line of the third table: a page that is not for everybody.
     *
     * @param because why nobody is noted who reads it
     */
    public record Unnoted(String route, String thing, String because) {}

    public static AccessTable read() throws IOException {
        var rows = new ArrayList<Row>();
        var acts = new ArrayList<Act>();
        var unnoted = new ArrayList<Unnoted>();
        for (var line : Files.readAllLines(PAGE)) {
            if (!line.startsWith("| `")) continue;
            var cells = cells(line);
            switch (cells.size()) {
                case CELLS_OF_AN_ACT -> acts.add(act(cells));
                case CELLS_OF_AN_UNNOTED -> unnoted.add(new Unnoted(route(cells), cells.get(1), cells.get(2)));
                default -> rows.add(row(cells));
            }
        }
        return new AccessTable(rows, acts, unnoted);
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
