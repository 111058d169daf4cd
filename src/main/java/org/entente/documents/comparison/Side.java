package org.entente.documents.comparison;

/** The text before or the one after. */
enum Side {
    BEFORE,
    AFTER;

    Side other() {
        return this == BEFORE ? AFTER : BEFORE;
    }
}
