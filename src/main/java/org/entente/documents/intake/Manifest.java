package org.entente.documents.intake;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.documents.Bundle;
import org.entente.documents.BundledFile;
import org.entente.documents.NoTable;
import org.entente.documents.PlainText;
import org.entente.documents.TableRows;
import org.entente.documents.Unreadable;
import org.entente.web.Download;
import org.entente.web.Mistakes;

/**
 * The list that may lie beside the files of a folder or ZIP, {@code manifest.csv}: a line for each file, and what is known of
 * it. A line that cannot be is told by its number; the others stand.
 */
final class Manifest {

    static final String NAME = "manifest.csv";

    /** 8 MiB: a line of its own for far more files than are taken at a time. */
    private static final int MOST = 8 * 1024 * 1024;

    private final String folder;
    private final Map<String, BundledFile> files = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    /**
     * One line, with its file and facts, or with the reason why it is passed over.
     *
     * @param name the file's, as the line has it
     */
    record Line(int number, String name, Optional<BundledFile> file, Facts facts, Optional<Reason> reason) {}

    private Manifest(BundledFile table, Bundle bundle) {
        folder = table.name().substring(0, table.name().length() - NAME.length());
        for (var file : bundle.files()) files.put(key(file.name()), file);
    }

    /** The one that stands least deep. */
    static Optional<Manifest> in(Bundle bundle) throws IOException {
        var table = bundle.files().stream()
                .filter(file -> (("/" + file.name()).toLowerCase(Locale.ROOT)).endsWith("/" + NAME))
                .min(Comparator.comparingInt(file -> file.name().length()));
        if (table.isEmpty()) return Optional.empty();
        var manifest = new Manifest(table.get(), bundle);
        manifest.read(table.get());
        return Optional.of(manifest);
    }

    List<Line> lines() {
        return lines;
    }

    private void read(BundledFile table) throws IOException {
        var rows = new ArrayList<>(rows(table));
        if (rows.isEmpty()) return;
        var header = rows.removeFirst();
        var columns = header.cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " "))
                .toList();
        if (!columns.contains("file")) {
            lines.add(refused(header.line(), NAME, Reason.of("intake.manifest.no_file_column")));
            return;
        }
        columns.stream()
                .filter(column -> !column.isEmpty() && !Typed.COLUMNS.contains(column))
                .forEach(unknown -> lines.add(refused(
                        header.line(),
                        NAME,
                        Reason.of("intake.manifest.unknown_column", unknown, String.join(", ", Typed.COLUMNS)))));
        var seen = new HashSet<String>();
        for (var row : rows) {
            if (row.broken() || row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                lines.add(line(row, columns, seen));
        }
    }

    private List<TableRows.Row> rows(BundledFile table) throws IOException {
        try (var in = table.open()) {
            var bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
            return TableRows.of(PlainText.decode(bytes).text());
        } catch (NoTable bad) {
            lines.add(refused(bad.line(), NAME, Reason.of("intake.manifest.no_table")));
        } catch (Unreadable unreadable) {
            lines.add(refused(1, NAME, Reason.of(unreadable.reason().key())));
        }
        return List.of();
    }

    private Line line(TableRows.Row row, List<String> columns, HashSet<String> seen) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < Math.min(columns.size(), row.cells().size()); i++)
            cells.put(columns.get(i), Download.text(row.cells().get(i)));
        var name = cells.getOrDefault("file", "");
        if (row.broken()) return refused(row.line(), NAME, Reason.of("intake.manifest.broken_line"));
        if (name.isEmpty()) return refused(row.line(), NAME, Reason.of("intake.manifest.no_file"));
        var file = Optional.ofNullable(files.get(key(folder + name)));
        if (file.isEmpty()) return refused(row.line(), name, Reason.of("intake.manifest.missing_file"));
        if (!seen.add(key(name))) return refused(row.line(), name, Reason.of("intake.manifest.twice"));
        var mistakes = new Mistakes();
        var facts = Typed.facts(cells, mistakes);
        var reason = mistakes.all().values().stream()
                .findFirst()
                .map(mistake -> Reason.of(mistake.key(), mistake.arguments()));
        return new Line(row.line(), name, file, facts, reason);
    }

    private static Line refused(int number, String name, Reason reason) {
        return new Line(number, name, Optional.empty(), Facts.NOTHING, Optional.of(reason));
    }

    /** However a program wrote accents and strokes. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('\\', '/')
                .replaceFirst("^(\\./)+", "");
    }
}
