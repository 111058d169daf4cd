package org.entente.consultations.convergence;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table with a header line, in UTF-8 with commas (RFC 4180), read without making a text of every cell: what reads it
 * gets the letters where they stand.
 */
abstract class Table extends AbstractBaseCsvCallbackHandler<Boolean> {

    /** Longer than any name; quoted in a refusal. */
    private static final int SHOWN = 40;

    private final List<String> header = new ArrayList<>();
    private boolean headed;

    /** The header is whole: what is missing in it is refused here. */
    abstract void headed(List<String> header);

    abstract void cell(int column, char[] letters, int from, int length);

    abstract void row(long line);

    void read(InputStream in) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(this, new InputStreamReader(in, decoder))) {
            for (var ignored : rows) {
                // Every record has been handed on by then.
            }
        } catch (CsvParseException e) {
            // What is refused while a cell is handed on comes wrapped.
            if (e.getCause() instanceof NotAMatrix mistake) throw mistake;
            throw new NotAMatrix("convergence.mistake.broken", getStartingLineNumber());
        } catch (IOException e) {
            throw unreadable(new UncheckedIOException(e));
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
        if (!headed) throw new NotAMatrix("convergence.mistake.empty");
    }

    private RuntimeException unreadable(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException
                ? new NotAMatrix("convergence.mistake.letters", getStartingLineNumber())
                : e;
    }

    @Override
    protected void handleField(int column, char[] letters, int from, int length, boolean quoted) {
        if (!headed) {
            header.add(stripped(letters, from, length));
        } else if (column < header.size()) {
            cell(column, letters, from, length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (getRecordType() == RecordType.EMPTY) return true;
        if (headed) {
            if (getFieldCount() != header.size())
                throw new NotAMatrix(
                        "convergence.mistake.width", getStartingLineNumber(), getFieldCount(), header.size());
            row(getStartingLineNumber());
        } else {
            headed = true;
            refuseTwice();
            headed(header);
        }
        return true;
    }

    private void refuseTwice() {
        var seen = new HashSet<String>();
        for (var column = 0; column < header.size(); column++) {
            if (!seen.add(header.get(column)))
                throw new NotAMatrix("convergence.mistake.column_twice", header.get(column), column + 1);
        }
    }

    OptionalInt find(String name) {
        var at = header.indexOf(name);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    int need(String name) {
        return find(name).orElseThrow(() -> new NotAMatrix("convergence.mistake.column_missing", name));
    }

    long line() {
        return getStartingLineNumber();
    }

    /** Without the mark of byte order that some programs put before a file. */
    static String stripped(char[] letters, int from, int length) {
        var text = new String(letters, from, length).strip();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static String shown(char[] letters, int from, int length) {
        var text = stripped(letters, from, length);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
