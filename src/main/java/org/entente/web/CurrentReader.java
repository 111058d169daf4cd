package org.entente.web;

import java.util.Optional;

/** Who the present request is for, where no request is at hand: the database asks before it shows a row. */
public final class CurrentReader {

    private static final ThreadLocal<Reader> READER = new ThreadLocal<>();

    private CurrentReader() {}

    /** Empty outside of a request, where the program itself is at work: an import, a command, a clock. */
    public static Optional<Reader> get() {
        return Optional.ofNullable(READER.get());
    }

    public static void set(Reader reader) {
        READER.set(reader);
    }

    /** As it was before something else was asked. */
    public static void restore(Optional<Reader> before) {
        before.ifPresentOrElse(CurrentReader::set, CurrentReader::clear);
    }

    public static void clear() {
        READER.remove();
    }
}
