package org.entente.documents;

import java.util.Locale;

/** Why no text comes out of a file. */
public class Unreadable extends RuntimeException {

    /** Each is a message key, and a reason somebody can act on. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNKNOWN_KIND,
        BAD_ENCODING,
        ENCRYPTED,
        DAMAGED,
        NO_TEXT,
        ZIP_BOMB,
        TIMEOUT,
        TOO_MANY;

        public String key() {
            return "documents.unreadable." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public Unreadable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
