package org.entente.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with changes that are tracked in it, each by whoever made it, and with comments: as a Word document holds it.
 *
 * @param elsewhere changes that stand beside the text, such as in a footnote
 */
public record TrackedText(List<Paragraph> paragraphs, List<Comment> comments, List<Elsewhere> elsewhere) {

    public TrackedText {
        paragraphs = List.copyOf(paragraphs);
        comments = List.copyOf(comments);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * Who changed something, and when, as the file says.
     *
     * @param at ISO 8601; empty where the file does not say
     * @param move what it moved, by a name that both places share; empty where it moved nothing
     */
    public record Change(String author, String at, String move) {}

    /**
     * Words that came and went together.
     *
     * @param inserted who brought them; null where they stood there before
     * @param removed who would have them away; null where they stay
     */
    public record Run(
            String text,
            @Nullable Change inserted,
            @Nullable Change removed) {}

    /** How a paragraph looks. */
    public enum Look {
        TITLE,
        HEADING,
        TEXT,
        NOTE
    }

    /**
     * One paragraph, and its end: where that was inserted it is one with the next when the change is rejected, and where it
     * was removed when it is accepted.
     *
     * @param names bookmarks that it stands in
     * @param number as it is printed before the words; empty where it has none, or where Word counts it
     */
    public record Paragraph(
            List<String> names,
            String number,
            Look look,
            int level,
            List<Run> runs,
            @Nullable Change inserted,
            @Nullable Change removed) {

        public Paragraph {
            names = List.copyOf(names);
            runs = List.copyOf(runs);
        }
    }

    /**
     * What somebody wrote beside paragraphs.
     *
     * @param names bookmarks in it
     * @param from the place of the first paragraph that it is on, from 0
     */
    public record Comment(String author, String at, List<String> names, List<String> words, int from, int to) {

        public Comment {
            names = List.copyOf(names);
            words = List.copyOf(words);
        }
    }

    public record Elsewhere(String author, String text) {}
}
