package org.entente.documents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a table, each with the line on which it begins. A row that no reader of tables could read, such as one whose
 * quotation mark is never closed, is told as its line alone; reading goes on with the line after it.
 */
public final class TableRows {

    /** So many unreadable lines, and it is no table at all. */
    private static final int MOST_BROKEN = 200;

    private static final List<Character> DIVIDERS = List.of(',', ';', '\t');

    /** Cells in the order of the header; {@code broken} where they could not be told apart. */
    public record Row(int line, List<String> cells, boolean broken) {}

    private final String text;
    private final int[] starts;
    private final CSVFormat format;
    private final List<Row> rows = new ArrayList<>();
    private int broken;

    private TableRows(String text) {
        this.text = text;
        this.starts = starts(text);
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(divider(text))
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
    }

    /** The header's row is the first. */
    public static List<Row> of(String text) throws IOException {
        var table = new TableRows(text);
        var line = 0;
        while (line < table.starts.length) line = table.readFrom(line);
        return table.rows;
    }

    /** Answers the line with which reading goes on, counted from 0. */
    private int readFrom(int first) throws IOException {
        var offset = starts[first];
        var next = first;
        try (var parser = format.parse(new StringReader(text.substring(offset)))) {
            for (CSVRecord each : parser) {
                var line = lineAt(pastBlankLines(offset + (int) each.getCharacterPosition()));
                rows.add(new Row(line + 1, each.toList(), false));
                next = first + (int) parser.getCurrentLineNumber();
            }
            return starts.length;
        } catch (UncheckedIOException e) {
            if (++broken > MOST_BROKEN) throw new NoTable(next + 1);
            rows.add(new Row(next + 1, List.of(), true));
            return next + 1;
        }
    }

    /** The parser counts empty lines to the row behind them. */
    private int pastBlankLines(int position) {
        var at = position;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) at++;
        return at;
    }

    private int lineAt(int position) {
        var found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    private static int[] starts(String text) {
        var starts = new ArrayList<Integer>();
        for (var at = 0; at >= 0 && at < text.length(); ) {
            starts.add(at);
            var end = text.indexOf('\n', at);
            at = end < 0 ? -1 : end + 1;
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What the first line is divided by: commas, or as spreadsheets of many countries write it, semicolons or tabs. */
    private static char divider(String text) {
        var header = text.lines().findFirst().orElse("");
        return DIVIDERS.stream()
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
    }
}
