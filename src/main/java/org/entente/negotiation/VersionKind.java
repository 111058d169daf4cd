package org.entente.negotiation;

import java.util.Locale;

/** As what a version of a text is issued. */
public enum VersionKind {
    ZERO_DRAFT,
    /** Rev.1, Rev.2 and so on. */
    REVISION,
    CONFERENCE_ROOM_PAPER,
    /** Of limited distribution: an L. document, which is put before a body for adoption. */
    LIMITED,
    FINAL;

    public String key() {
        return "negotiation.version." + name().toLowerCase(Locale.ROOT);
    }
}
