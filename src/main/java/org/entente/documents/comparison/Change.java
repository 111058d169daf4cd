package org.entente.documents.comparison;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a paragraph, or of several. Over all changes between two texts, every paragraph of either stands in exactly
 * one of them.
 *
 * @param before where they stand in the text before, from 0; none where it is new
 * @param after where they stand in the text after; none where it is gone
 * @param runs their words; several paragraphs on one side are lines of one text
 */
public record Change(Kind kind, List<Integer> before, List<Integer> after, List<Run> runs) {

    /** How they came to be what they are. */
    public enum Kind {
        KEPT,
        EDITED,
        /** Stands elsewhere; its runs tell whether it was also edited. */
        MOVED,
        SPLIT,
        MERGED,
        NEW,
        DELETED
    }

    public boolean isKept() {
        return kind == Kind.KEPT;
    }

    /** As they are counted on a page, from 1; empty where there are none. */
    public String beforeNumbers() {
        return numbers(before);
    }

    public String afterNumbers() {
        return numbers(after);
    }

    /** Whether the words, all together, are what they were. */
    public boolean hasSameWords() {
        return runs.stream().allMatch(run -> run.kind() == Run.Kind.SAME);
    }

    private static String numbers(List<Integer> places) {
        return places.stream().map(place -> Integer.toString(place + 1)).collect(Collectors.joining(", "));
    }
}
