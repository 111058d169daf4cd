package org.entente.negotiation;

import java.util.Locale;

/** What became of a paragraph from one version to another. */
public enum ParagraphChange {
    KEPT,
    EDITED,
    MOVED,
    SPLIT,
    MERGED,
    NEW,
    DELETED;

    public String key() {
        return "negotiation.change." + name().toLowerCase(Locale.ROOT);
    }
}
