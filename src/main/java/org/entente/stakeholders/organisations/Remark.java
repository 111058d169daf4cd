package org.entente.stakeholders.organisations;

import java.util.Locale;

/** What is to be said of a line, or of one cell of it. */
public enum Remark {
    UNREADABLE(false),
    TOO_MANY_CELLS(false),
    NO_NAME(false),
    TOO_LONG(false),
    PUBLIC_BODY(false),
    KIND_UNKNOWN(true),
    KIND_EMPTY(true),
    SEAT_UNKNOWN(true),
    SEAT_EMPTY(true),
    SITE_UNREAD(true);

    private final boolean taken;

    Remark(boolean taken) {
        this.taken = taken;
    }

    /** Whether the organisation is taken all the same, with a gap. */
    public boolean isTaken() {
        return taken;
    }

    public String key() {
        return "organisations.remark." + name().toLowerCase(Locale.ROOT);
    }
}
