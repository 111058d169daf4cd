package org.entente.documents.differences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.documents.Marks;
import org.entente.documents.Unwrapping;

/**
 * The lines of a plain text, those between two blank ones together. A paragraph is a line, as everybody counts them; only where
 * lines were broken to fit a width is it all that stands between two blank ones, or from one bullet to the next.
 */
record Lines(List<List<String>> between) {

    /** Nobody breaks lines for paper above this. */
    private static final int WIDEST = 130;

    private static final Pattern BULLET = Pattern.compile("\\s*[-*•]\\s.*");

    static Lines of(String text) {
        var between = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (var line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                between.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) between.add(List.copyOf(block));
        return new Lines(List.copyOf(between));
    }

    boolean hasBlocks() {
        return between.size() > 1;
    }

    /** As they stand, to the last space. */
    List<String> each() {
        return between.stream().flatMap(List::stream).toList();
    }

    List<String> blocks() {
        return items().map(Lines::joined).toList();
    }

    /** Whether most lines that another follows are full, and end in the middle of a phrase. */
    boolean isWrapped() {
        var width = width();
        if (!hasBlocks() || width > WIDEST) return false;
        var breaks = 0;
        var broken = 0;
        for (var item : items().toList()) {
            for (var at = 0; at + 1 < item.size(); at++) {
                breaks++;
                if (isBroken(item.get(at).strip(), item.get(at + 1).strip(), width)) broken++;
            }
        }
        return breaks > 0 && broken * 2 > breaks;
    }

    private Stream<List<String>> items() {
        return between.stream().flatMap(Lines::items);
    }

    private static Stream<List<String>> items(List<String> block) {
        var items = Stream.<List<String>>builder();
        var from = 0;
        for (var at = 1; at <= block.size(); at++) {
            if (at < block.size() && !BULLET.matcher(block.get(at)).matches()) continue;
            items.add(block.subList(from, at));
            from = at;
        }
        return items.build();
    }

    /** Of nine in ten lines that another follows: one may be longer for reasons of its own. */
    private int width() {
        var lengths = items().flatMap(item -> item.subList(0, item.size() - 1).stream())
                .mapToInt(line -> line.strip().length())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
    }

    private static boolean isBroken(String line, String next, int width) {
        var space = next.indexOf(' ');
        var word = space < 0 ? Math.min(next.length(), Marks.isCjk(next) ? 1 : 12) : space;
        return line.length() + 1 + word > width * 0.85 && !Marks.endsSentence(line);
    }

    private static String joined(List<String> block) {
        var joined = new StringBuilder();
        for (var line : block) {
            var words = line.strip();
            var isSeam =
                    joined.isEmpty() || Marks.isCjkSeam(joined, words) || Unwrapping.endsInWordHyphen(joined, words);
            joined.append(isSeam ? "" : " ").append(words);
        }
        return joined.toString();
    }
}
