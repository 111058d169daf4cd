package org.entente.consultations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.entente.documents.PlainText;
import org.entente.documents.Unreadable;
import org.entente.web.Download;

/**
 * A table, one statement a line: {@code party} and {@code text}; if wanted {@code date}, {@code language},
 * {@code on behalf of}, {@code aligned}. Cells are divided by commas, semicolons or tabs, as the first line is.
 */
final class TableSource implements ImportSource {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    /** All rows are held in memory while they come in: 32 MiB. */
    private static final long MOST = 32L * 1024 * 1024;

    private static final List<Character> DIVIDERS = List.of(',', ';', '\t');
    private static final List<String> NEEDED = List.of("party", "text");

    private final List<String> names;
    private final List<RowItem> items;

    TableSource(Path path) throws IOException {
        try (var records = parsed(path)) {
            names = records.getHeaderNames();
            for (var needed : NEEDED) {
                if (names.stream().noneMatch(needed::equalsIgnoreCase)) throw new MissingColumn(needed);
            }
            items = records.stream().map(row -> new RowItem(row, fields(row))).toList();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
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
        var header = new ArrayList<>(names);
        header.add("reason");
        var table = new StringBuilder();
        try (var csv = new CSVPrinter(
                table,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(header.toArray(String[]::new))
                        .get())) {
            for (var each : reasons.entrySet()) {
                for (var cell : items.get(each.getKey()).row()) csv.print(Download.cell(cell));
                csv.print(Download.cell(each.getValue()));
                csv.println();
            }
        }
        to.write(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}

    /** In the encoding it was written in, as a text file would be read. */
    private static CSVParser parsed(Path path) throws IOException {
        var text = PlainText.of(path, MOST).text();
        var header = text.lines().findFirst().orElse("");
        var divider = DIVIDERS.stream()
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
        return FORMAT.builder().setDelimiter(divider).get().parse(new StringReader(text));
    }

    private Map<String, String> fields(CSVRecord row) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < Math.min(names.size(), row.size()); i++) {
            fields.put(names.get(i).toLowerCase(Locale.ROOT), row.get(i));
        }
        return fields;
    }

    /** A table without a column that it needs. */
    static final class MissingColumn extends RuntimeException {

        private final String column;

        MissingColumn(String column) {
            super(column);
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    private record RowItem(CSVRecord row, Map<String, String> fields) implements Item {

        @Override
        public String name() {
            return "#" + row.getRecordNumber();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(fields.getOrDefault("text", "").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public StatementHeader header() {
            return StatementHeader.of(fields);
        }
    }
}
