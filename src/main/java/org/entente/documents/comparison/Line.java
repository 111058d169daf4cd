package org.entente.documents.comparison;

import java.util.List;

/**
 * A paragraph as it was and as it is.
 *
 * @param before its place in the text before, from 0; -1 where it is new
 * @param after its place in the text after; -1 where it is gone
 */
public record Line(int before, int after, List<Run> runs) {

    public boolean isNew() {
        return before < 0;
    }

    public boolean isGone() {
        return after < 0;
    }

    public boolean isUnchanged() {
        return runs.stream().allMatch(run -> run.kind() == Run.Kind.SAME);
    }
}
