package org.entente.documents.record;

import java.util.Locale;

/** What a text in one language is worth. */
public enum Status {
    AUTHENTIC,
    OFFICIAL_TRANSLATION,
    UNOFFICIAL,
    MACHINE,
    /** Said of a language in which it is known not to be issued. */
    NOT_ISSUED;

    public String key() {
        return "documents.status." + name().toLowerCase(Locale.ROOT);
    }
}
