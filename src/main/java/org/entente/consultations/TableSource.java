package org.entente.consultations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.documents.NoTable;
import org.entente.documents.PlainText;
import org.entente.documents.TableRows;
import org.entente.documents.Unreadable;
import org.entente.web.Download;

/**
 * A table, one statement a row: {@code party} and {@code text}; if wanted {@code date}, {@code language},
 * {@code on behalf of}, {@code aligned}.
 */
final class TableSource implements ImportSource {

    /** All rows are held in memory while they come in: as much as one text may have, 8 MiB. */
    private static final long MOST = 8L * 1024 * 1024;

    private static final List<String> NEEDED = List.of("party", "text");

    private final List<String> header;
    private final List<RowItem> items = new ArrayList<>();

    TableSource(Path path, String name) throws IOException {
        var rows = rows(PlainText.of(path, MOST).text());
        if (rows.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        header = rows.getFirst().cells();
        check(header.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList());
        for (var row : rows.subList(1, rows.size())) items.add(new RowItem(name, row, fields(row)));
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items);
    }

    @Override
    public String ending() {
        return "csv";
    }

    /** The rows as they were, with the reason as one more column, which a second import passes over. */
    @Override
    public void handBack(SortedMap<Integer, String> reasons, OutputStream to) throws IOException {
        var names = new ArrayList<>(header);
        if (!names.contains("reason")) names.add("reason");
        var table = new StringBuilder();
        try (var csv = new CSVPrinter(
                table,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(names.toArray(String[]::new))
                        .get())) {
            for (var each : reasons.entrySet()) {
                var cells = items.get(each.getKey()).row().cells();
                for (var i = 0; i < names.size() - 1; i++)
                    csv.print(Download.cell(i < cells.size() ? Download.text(cells.get(i)) : ""));
                csv.print(Download.cell(each.getValue()));
                csv.println();
            }
        }
        to.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}

    private static List<TableRows.Row> rows(String text) throws IOException {
        try {
            return TableRows.of(text);
        } catch (NoTable bad) {
            throw new NotTaken("consultations.import.no_table", bad.line());
        }
    }

    private static void check(List<String> names) {
        for (var needed : NEEDED) {
            if (!names.contains(needed)) throw new NotTaken("consultations.import.missing_column", needed);
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isEmpty() && !seen.add(name)) throw new NotTaken("consultations.import.double_column", name);
        }
    }

    private Map<String, String> fields(TableRows.Row row) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
            fields.put(
                    header.get(i).toLowerCase(Locale.ROOT),
                    Download.text(row.cells().get(i)));
        }
        return fields;
    }

    /** Named by the table and the line on which it begins. */
    private record RowItem(String table, TableRows.Row row, Map<String, String> fields) implements Item {

        @Override
        public String name() {
            return table + ":" + row.line();
        }

        @Override
        public InputStream open() {
            if (row.broken()) throw new NotTaken("consultations.import.broken_row");
            return new ByteArrayInputStream(fields.getOrDefault("text", "").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public StatementHeader header() {
            return StatementHeader.of(fields);
        }
    }
}
