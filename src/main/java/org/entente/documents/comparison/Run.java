package org.entente.documents.comparison;

/** Words that stand in both texts, or in one of them. */
public record Run(Kind kind, String text) {

    /** Where it stands. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
