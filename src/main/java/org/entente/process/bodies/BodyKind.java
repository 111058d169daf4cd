package org.entente.process.bodies;

import java.util.Locale;

/** What meets. */
public enum BodyKind {
    PLENARY,
    THEMATIC_GROUP,
    REVIEW_CONFERENCE,
    ROUNDTABLE,
    CONSULTATION,
    OTHER;

    public String key() {
        return "process.body." + name().toLowerCase(Locale.ROOT);
    }
}
