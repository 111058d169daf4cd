package org.entente.documents;

/** A file that should be a table and, from some line on, is none that can be read. */
public final class NoTable extends RuntimeException {

    private final int line;

    NoTable(int line) {
        super("No table from line " + line);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
