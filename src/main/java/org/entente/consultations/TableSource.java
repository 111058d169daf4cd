package org.entente.consultations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entente.documents.Unreadable;

/** A CSV table, one statement a line: {@code party} and {@code text}; if wanted {@code date}, {@code language}, {@code on behalf of}, {@code aligned}. */
final class TableSource implements ImportSource {

    private static final List<String> NEEDED = List.of("party", "text");

    private final List<Item> items;

    TableSource(Path path) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try {
            var text = Files.readString(path, StandardCharsets.UTF_8);
            try (var records =
                    format.parse(new java.io.StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
                var names = records.getHeaderNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
                for (var needed : NEEDED) {
                    if (!names.contains(needed)) throw new MissingColumn(needed);
                }
                items = records.stream()
                        .<Item>map(row -> new RowItem(row, fields(row, names)))
                        .toList();
            }
        } catch (MalformedInputException e) {
            throw new Unreadable(Unreadable.Reason.BAD_ENCODING);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    @Override
    public List<Item> items() {
        return items;
    }

    @Override
    public void close() {}

    private static Map<String, String> fields(CSVRecord row, List<String> names) {
        var fields = new HashMap<String, String>();
        for (var i = 0; i < Math.min(names.size(), row.size()); i++) fields.put(names.get(i), row.get(i));
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
