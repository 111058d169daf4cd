package org.entente.negotiation;

import java.util.Locale;

/** What a paragraph is in a text under negotiation. */
public enum ProvisionKind {
    TITLE,
    HEADING,
    /** Of the preamble: bears no printed number, and is spoken of as PP1, PP2. */
    PREAMBULAR,
    /** Bears a number: an operative paragraph, a paragraph of a report, and their sub-paragraphs. */
    NUMBERED,
    /** Bears none: words that introduce, close or stand between. */
    PLAIN,
    /** The heading of an annex, behind which numbers begin again. */
    ANNEX,
    NOTE;

    public String key() {
        return "negotiation.kind." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether paragraphs of it may stand under one another. */
    public boolean isDeep() {
        return this == PREAMBULAR || this == NUMBERED || this == PLAIN;
    }
}
