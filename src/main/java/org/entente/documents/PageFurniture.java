package org.entente.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Page numbers and the lines that stand at the head or foot of page after page: of the paper, not of the text. */
final class PageFurniture {

    /** The number of the job at the foot of a United Nations document, alone or with the page, and its bar code in words. */
    private static final String JOB =
            "(?:\\d{1,3}/\\d{1,3}\\s+)?\\d{2}-\\d{5}(?:\\s*\\([A-Z]\\))?(?:\\s+\\d{6})?(?:\\s+\\d{1,3}/\\d{1,3})?|\\*\\d{6,9}\\*";

    private static final Pattern NUMBERED = Pattern.compile(
            "\\s*(?:[-–—]\\s*\\d{1,4}\\s*[-–—]|(?i:page|página|стр\\.?|صفحة)\\s+\\d{1,4}(?:\\s*(?i:of|de|sur|из|من|/)\\s*\\d{1,4})?|第\\s*\\d{1,4}\\s*页|"
                    + JOB + ")\\s*");
    private static final Pattern ONLY_NUMBER = Pattern.compile("\\s*\\d{1,4}(?:\\s*/\\s*\\d{1,4})?\\s*");
    private static final Pattern SYMBOL = Pattern.compile("\\s*[A-Z]{1,4}(?:/[\\p{Lu}\\d.()]+)*/\\d[\\w.()/]*\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int EDGE = 3;

    private final List<String> leftOut = new ArrayList<>();

    List<String> leftOut() {
        return leftOut;
    }

    /** The lines of the text; a page's end ends no paragraph, since a sentence may run over it. */
    List<String> removedFrom(String text) {
        var pages =
                Arrays.stream(text.split("\f", -1)).map(PageFurniture::lines).toList();
        var repeated = pages.size() < 3 ? Map.<String, Integer>of() : edges(pages);
        var kept = new ArrayList<String>();
        for (var page : pages) {
            for (var i = 0; i < page.size(); i++) {
                var line = page.get(i);
                var atEdge = pages.size() > 1 && isAtEdge(page, i);
                if (NUMBERED.matcher(line).matches()
                        || atEdge
                                && (ONLY_NUMBER.matcher(line).matches()
                                        || SYMBOL.matcher(line).matches()
                                        || standsOnMany(repeated, line, pages.size()))) {
                    leftOut.add(line.strip());
                } else {
                    kept.add(line);
                }
            }
        }
        return kept;
    }

    /** Left and right pages may have heads of their own. */
    private static boolean standsOnMany(Map<String, Integer> repeated, String line, int pages) {
        return repeated.getOrDefault(shape(line), 0) >= Math.max(2, (pages + 2) / 3);
    }

    private static List<String> lines(String page) {
        return Arrays.asList(page.split("\n", -1));
    }

    private static boolean isAtEdge(List<String> page, int at) {
        return textBefore(page, at, -1) < EDGE || textBefore(page, at, 1) < EDGE;
    }

    private static int textBefore(List<String> page, int at, int step) {
        var count = 0;
        for (var i = at + step; i >= 0 && i < page.size() && count < EDGE; i += step) {
            if (!page.get(i).isBlank()) count++;
        }
        return count;
    }

    private static Map<String, Integer> edges(List<List<String>> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            var shapes = new java.util.HashSet<String>();
            for (var i = 0; i < page.size(); i++) {
                if (!page.get(i).isBlank() && isAtEdge(page, i)) shapes.add(shape(page.get(i)));
            }
            shapes.forEach(shape -> counts.merge(shape, 1, Integer::sum));
        }
        return counts;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("#");
    }
}
