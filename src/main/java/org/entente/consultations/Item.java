package org.entente.consultations;

import java.io.IOException;
import java.io.InputStream;

/** One statement of many that come in together. */
interface Item {

    /** The file's name, or the line of a table. */
    String name();

    InputStream open() throws IOException;

    /** Whose it is, as far as the table, the text's head or the file's name tells. */
    StatementHeader header() throws IOException;
}
