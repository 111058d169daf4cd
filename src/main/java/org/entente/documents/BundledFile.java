package org.entente.documents;

import java.io.IOException;
import java.io.InputStream;

/** One file of many that come in together, under the name it bears there, folders and all. */
public interface BundledFile {

    String name();

    /** Refuses with {@link Unreadable} what is locked. */
    InputStream open() throws IOException;

    /** Whether it can be opened at all: a ZIP may hold files under a password. */
    default boolean isReadable() {
        return true;
    }
}
