package org.entente.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a text into its paragraphs as a reader would: at blank lines, at ends of lines that are ends of paragraphs, and
 * not where a line was only broken to fit a page.
 *
 * <p>Nothing of the text is lost: letters and digits come out as they went in, but for the lines left out and said to be.
 */
public final class Paragraphs {

    /** No statement has as many; a page of them could be neither shown nor read. */
    private static final int MOST = 10_000;

    private static final Pattern LINE_ENDS = Pattern.compile("[\r\u2028\u0085\u000B]");

    private Paragraphs() {}

    public static Split of(String text) {
        var leftOut = new ArrayList<String>();
        var passages = whole(text, leftOut).stream()
                .flatMap(List::stream)
                .flatMap(paragraph -> LongText.pieces(paragraph).stream())
                .map(Marks::read)
                .toList();
        if (passages.size() > MOST) throw new Unreadable(Unreadable.Reason.TOO_MANY);
        return new Split(Continuations.joined(passages), List.copyOf(leftOut));
    }

    /** Each paragraph in one piece, however long it is; those between two blank lines together. */
    public static List<List<String>> whole(String text, List<String> leftOut) {
        var page = new PageFurniture();
        var lines = page.removedFrom(normalised(text));
        leftOut.addAll(page.leftOut());
        return blocks(lines).stream().map(Unwrapping::of).toList();
    }

    private static String normalised(String text) {
        var whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LINE_ENDS
                .matcher(whole.replace("\r\n", "\n").replace("\u2029", "\n\n"))
                .replaceAll("\n");
    }

    private static List<List<String>> blocks(List<String> lines) {
        var blocks = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (var line : lines) {
            if (!Marks.isBlank(line)) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) blocks.add(List.copyOf(block));
        return blocks;
    }
}
