package org.entente.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        TOO_MANY,
        PROGRAM,
        MACROS,
        AKN_VERSION;

        /** Above the codes that a process of Java's own ends with. */
        private static final int FIRST_EXIT = 40;

        public String key() {
            return "documents.unreadable." + name().toLowerCase(Locale.ROOT);
        }

        /** How the process that reads says that it refused a file, and why. */
        public int exit() {
            return FIRST_EXIT + ordinal();
        }

        static Optional<Reason> ofExit(int code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.exit() == code)
                    .findFirst();
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

    /** Why, in the words of a room that says some of it otherwise. */
    public String key(Map<Reason, String> otherwise) {
        return otherwise.getOrDefault(reason, reason.key());
    }
}
