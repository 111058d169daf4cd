package org.entente.documents.record;

import java.util.Locale;

/** What a document is. */
public enum Kind {
    RESOLUTION,
    DECISION,
    REPORT,
    DRAFT_RESOLUTION,
    WORKING_PAPER,
    CONFERENCE_ROOM_PAPER,
    LETTER,
    NOTE,
    STATEMENT,
    TREATY,
    OTHER;

    public String key() {
        return "documents.kind." + name().toLowerCase(Locale.ROOT);
    }
}
