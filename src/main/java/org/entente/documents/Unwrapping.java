package org.entente.documents;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines of a block back together where they were broken to fit a width, and apart where a paragraph ended. */
public final class Unwrapping {

    /** Above this a line was hardly broken for paper: in characters, and a third of it for scripts without spaces. */
    private static final int WIDEST = 130;

    private Unwrapping() {}

    public static List<String> of(List<String> block) {
        var width = wrappedAt(block);
        var paragraphs = new ArrayList<String>();
        var current = new StringBuilder();
        String previous = null;
        for (var line : block) {
            if (previous != null && endsParagraph(previous, line, width)) {
                paragraphs.add(current.toString());
                current.setLength(0);
            }
            append(current, line.strip());
            previous = line;
        }
        paragraphs.add(current.toString());
        return paragraphs;
    }

    /** The width at which the block was broken, or 0 where its lines end for reasons of their own. */
    private static int wrappedAt(List<String> block) {
        if (block.size() < 3) return 0;
        var width = block.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        if (width > WIDEST) return 0;
        var full = 0;
        var open = 0;
        for (var i = 0; i + 1 < block.size(); i++) {
            if (!isFull(block.get(i), block.get(i + 1), width)) continue;
            full++;
            if (!Marks.endsSentence(block.get(i).strip())) open++;
        }
        // Lines of about one length are proof only where they also end in the middle of sentences.
        return full * 2 >= block.size() - 1 && open * 3 >= block.size() - 1 ? width : 0;
    }

    /** Whether the next word would not have fitted any more; ragged setting leaves some play. */
    private static boolean isFull(String line, String next, int width) {
        var text = next.strip();
        var space = text.indexOf(' ');
        var word = space < 0 || space > 20 ? Math.min(text.length(), Marks.isCjk(text) ? 1 : 12) : space;
        var play = Marks.endsSentence(line.strip()) ? 0.97 : 0.88;
        return line.strip().length() + 1 + word > width * play;
    }

    private static boolean endsParagraph(String line, String next, int width) {
        if (Marks.opensItem(next)) return true;
        if (Marks.opensLowerCase(next)) return false;
        if (width > 0) return !isFull(line, next, width);
        var text = line.strip();
        // A long line that ends in the middle of a phrase was broken there, whoever wrote it.
        return Marks.endsSentence(text)
                || !Character.isLetter(text.codePointBefore(text.length()))
                || text.length() < 60;
    }

    private static void append(StringBuilder paragraph, String line) {
        if (paragraph.isEmpty() || Marks.isCjkSeam(paragraph, line) || endsInWordHyphen(paragraph, line)) {
            paragraph.append(line);
        } else {
            paragraph.append(' ').append(line);
        }
    }

    /** “sixty-” before “eighth”: the hyphen stays, for it may be the word's own. */
    public static boolean endsInWordHyphen(CharSequence paragraph, String line) {
        var length = paragraph.length();
        return length > 1
                && paragraph.charAt(length - 1) == '-'
                && Character.isLetter(paragraph.charAt(length - 2))
                && !line.isEmpty()
                && Character.isLowerCase(line.codePointAt(0));
    }
}
