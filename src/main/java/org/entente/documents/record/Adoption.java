package org.entente.documents.record;

import java.util.Locale;

/** How a body agreed to a document. */
public enum Adoption {
    CONSENSUS,
    WITHOUT_VOTE,
    RECORDED_VOTE;

    public String key() {
        return "documents.adoption." + name().toLowerCase(Locale.ROOT);
    }
}
