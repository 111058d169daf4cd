package org.entente.documents.record;

import org.jspecify.annotations.Nullable;

/**
 * A relation as it is told on the page of one of the two.
 *
 * @param isBack whether the page is the one it leads to
 * @param other none where it is not held
 */
public record Related(
        Relation relation, boolean isBack, @Nullable Document other) {

    public String key() {
        return isBack ? relation.kind().backKey() : relation.kind().key();
    }
}
