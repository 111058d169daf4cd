package org.entente.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Page numbers and the lines that stand at the head or foot of page after page: of the paper, not of the text. */
public final class PageFurniture {

    /** The number of the job at the foot of a United Nations document, alone or with the page, and its bar code in words. */
    private static final String JOB =
            "(?:\\d{1,3}/\\d{1,3}\\s+)?\\d{2}-\\d{5}(?:\\s*\\([A-Z]\\))?(?:\\s+\\d{6})?(?:\\s+\\d{1,3}/\\d{1,3})?|\\*\\d{6,9}\\*";

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:[-–—]\\s*\\d{1,4}\\s*[-–—]|(?i:page|página|стр\\.?|صفحة)\\s+\\d{1,4}(?:\\s*(?i:of|de|sur|из|من|/)\\s*\\d{1,4})?|第\\s*\\d{1,4}\\s*页|"
                    + JOB + ")\\s*");
    private static final Pattern ONLY_NUMBER = Pattern.compile("\\s*\\d{1,4}(?:\\s*/\\s*\\d{1,4})?\\s*");
    private static final Pattern COUNTED =
            Pattern.compile("^\\s*(\\d{1,4})\\s*/\\s*(\\d{1,4})(?=\\s|$)|(?<=^|\\s)(\\d{1,4})\\s*/\\s*(\\d{1,4})\\s*$");

    /** Beside a running title, a sign between them; such a foot may come before the text of its page, behind the head. */
    private static final Pattern SET_OFF =
            Pattern.compile("^\\s*\\d{1,4}\\s*/\\s*\\d{1,4}\\s*[·|–—]\\s|\\s[·|–—]\\s*\\d{1,4}\\s*/\\s*\\d{1,4}\\s*$");

    private static final Pattern SYMBOL = Pattern.compile("\\s*[A-Z]{1,4}(?:/[\\p{Lu}\\d.()]+)*/\\d[\\w.()/]*\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int EDGE = 3;

    /** What is longer is no head of a page. */
    private static final int LONGEST = 300;

    private final List<String> leftOut = new ArrayList<>();

    List<String> leftOut() {
        return leftOut;
    }

    /** The lines of the text; a page's end ends no paragraph, since a sentence may run over it. */
    List<String> removedFrom(String text) {
        var pages = Arrays.stream(text.split("\f", -1))
                .map(page -> List.of(page.split("\n", -1)))
                .toList();
        var furniture = of(pages);
        var kept = new ArrayList<String>();
        for (var page = 0; page < pages.size(); page++) {
            for (var i = 0; i < pages.get(page).size(); i++) {
                var line = pages.get(page).get(i);
                if (furniture.get(page).get(i)) leftOut.add(line.strip());
                else kept.add(line);
            }
        }
        return kept;
    }

    /** Which lines of each page are furniture. */
    public static List<BitSet> of(List<List<String>> texts) {
        var pages = texts.stream().map(Lines::of).toList();
        var repeated = pages.size() < 3 ? Map.<String, Integer>of() : edges(pages);
        var furniture = new ArrayList<BitSet>();
        for (var page : pages) furniture.add(of(page, furniture.size() + 1, pages.size(), repeated));
        return furniture;
    }

    private static BitSet of(Lines page, int number, int pages, Map<String, Integer> repeated) {
        var furniture = new BitSet();
        for (var i = 0; i < page.lines().size(); i++) {
            var line = page.lines().get(i);
            var stands = page.isOutermost(i)
                    || page.isEdge(i) && SET_OFF.matcher(line).find();
            var counts = stands && line.length() <= LONGEST && counts(line, number, pages);
            furniture.set(i, counts || isFurniture(line, pages > 1 && page.isEdge(i), repeated, pages));
        }
        return furniture;
    }

    /** “2 / 7”, alone or beside a running title, on the second of seven pages; right to left it may come the other way round. */
    private static boolean counts(String line, int number, int pages) {
        var found = COUNTED.matcher(line);
        if (!found.find()) return false;
        var first = Objects.requireNonNullElse(found.group(1), found.group(3));
        var second = Objects.requireNonNullElse(found.group(2), found.group(4));
        var said = List.of(Integer.valueOf(first), Integer.valueOf(second));
        return said.equals(List.of(number, pages)) || said.equals(List.of(pages, number));
    }

    private static boolean isFurniture(String line, boolean atEdge, Map<String, Integer> repeated, int pages) {
        if (line.length() > LONGEST) return false;
        if (NUMBERED.matcher(line).matches()) return true;
        return atEdge
                && (ONLY_NUMBER.matcher(line).matches()
                        || SYMBOL.matcher(line).matches()
                        || standsOnMany(repeated, line, pages));
    }

    /** Left and right pages may have heads of their own. */
    private static boolean standsOnMany(Map<String, Integer> repeated, String line, int pages) {
        return repeated.getOrDefault(shape(line), 0) >= Math.max(2, (pages + 2) / 3);
    }

    private static Map<String, Integer> edges(List<Lines> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            var shapes = new HashSet<String>();
            for (var i = 0; i < page.lines().size(); i++) {
                var line = page.lines().get(i);
                if (!line.isBlank() && line.length() <= LONGEST && page.isEdge(i)) shapes.add(shape(line));
            }
            shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        return counts;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("#");
    }

    /**
     * The lines of a page.
     *
     * @param before how many lines with text stand before each
     */
    private record Lines(List<String> lines, int[] before, int withText) {

        static Lines of(List<String> lines) {
            var before = new int[lines.size()];
            var count = 0;
            for (var i = 0; i < lines.size(); i++) {
                before[i] = count;
                if (!lines.get(i).isBlank()) count++;
            }
            return new Lines(lines, before, count);
        }

        /** The first with text, or the last. */
        boolean isOutermost(int at) {
            return !lines.get(at).isBlank() && (before[at] == 0 || before[at] == withText - 1);
        }

        /** Among the first or the last with text. */
        boolean isEdge(int at) {
            var after = withText - before[at] - (lines.get(at).isBlank() ? 0 : 1);
            return before[at] < EDGE || after < EDGE;
        }
    }
}
