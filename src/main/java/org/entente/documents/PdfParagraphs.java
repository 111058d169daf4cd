package org.entente.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts the lines of a PDF together into paragraphs by what paper tells and text does not: the room between lines, where a
 * line begins, and where it ends though the next word would have fitted. Notes at the foot of pages come after the text.
 */
final class PdfParagraphs {

    /** A note opens with its number or sign, raised or not. */
    private static final Pattern NOTE = Pattern.compile("[⁰¹²³⁴-⁹]|\\d{1,3}\\s|\\*|\\[\\d");

    /** No paragraph ends with “of” or “the”, and no title either, however short its lines are. */
    private static final Pattern OPEN = Pattern.compile("\\s(?:\\p{Ll}{1,3})$");

    private final List<PdfLine> lines;
    private final double body;
    private final double leading;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.body = median(lines.stream().map(PdfLine::size).toList());
        this.leading = leading();
    }

    /** Paragraphs are divided by blank lines, pages by form feeds. */
    static String of(List<PdfLine> lines) {
        if (lines.isEmpty()) return "";
        var layout = new PdfParagraphs(lines);
        var pages = lines.stream().collect(Collectors.groupingBy(PdfLine::page, TreeMap::new, Collectors.toList()));
        var text = new ArrayList<String>();
        for (var page : pages.values()) {
            layout.paragraphs.clear();
            layout.read(page);
            text.add(String.join("\n\n", layout.paragraphs));
        }
        return String.join("\f", text) + (layout.notes.isEmpty() ? "" : "\n\n" + String.join("\n\n", layout.notes));
    }

    private void read(List<PdfLine> page) {
        var into = paragraphs;
        var paragraph = new StringBuilder();
        PdfLine first = null;
        PdfLine before = null;
        for (var line : page) {
            if (line.isRule()) {
                flush(paragraph, into);
                into = notes;
                before = null;
                first = null;
                continue;
            }
            // Under the notes the page has its number and the like, again in the size of the text or far below.
            if (into == notes && line.size() > 0.95 * body) {
                flush(paragraph, into);
                into = paragraphs;
                before = null;
            }
            if (before == null
                    || first == null
                    || (into == notes ? beginsNote(line, before) : begins(page, line, before, first))) {
                flush(paragraph, into);
                first = line;
            }
            append(paragraph, line.text());
            before = line;
        }
        flush(paragraph, into);
    }

    private boolean begins(List<PdfLine> page, PdfLine line, PdfLine before, PdfLine first) {
        var gap = line.y() - before.y();
        if (Marks.opensItem(line.text()) || Math.abs(line.size() - before.size()) > 0.12 * body) return true;
        // Above where the last line stood begins another column, or another part of the page.
        if (gap > 1.35 * Math.max(leading, 1.2 * line.size()) || gap < -leading) return true;
        if (isIndented(line, before, first)) return true;
        return endsShort(page, before, line);
    }

    private boolean beginsNote(PdfLine line, PdfLine before) {
        return NOTE.matcher(line.text()).lookingAt() || line.y() - before.y() > 1.35 * leading;
    }

    /** Further in than the line before; but the second line of an item stands under its words and not under its number. */
    private boolean isIndented(PdfLine line, PdfLine before, PdfLine first) {
        var further = line.start() - before.start() > 0.8 * line.size();
        return further && !(before == first && Marks.opensItem(first.text()));
    }

    private boolean endsShort(List<PdfLine> page, PdfLine before, PdfLine line) {
        var edge = page.stream()
                .filter(other -> Math.abs(other.start() - before.start()) < 4 * body)
                .mapToDouble(PdfLine::end)
                .max()
                .orElse(before.end());
        var width = edge - before.start();
        return edge - before.end() > line.firstWord() + 0.1 * width
                && !OPEN.matcher(before.text()).find();
    }

    private double leading() {
        var gaps = new ArrayList<Double>();
        for (var i = 1; i < lines.size(); i++) {
            var gap = lines.get(i).y() - lines.get(i - 1).y();
            if (lines.get(i).page() == lines.get(i - 1).page() && gap > 0.5 * body && gap < 3 * body) gaps.add(gap);
        }
        return gaps.isEmpty() ? 1.2 * body : median(gaps);
    }

    private static void append(StringBuilder paragraph, String line) {
        var broken = !paragraph.isEmpty() && Unwrapping.endsInWordHyphen(paragraph, line);
        if (!paragraph.isEmpty() && !broken && !Marks.isCjkSeam(paragraph, line)) paragraph.append(' ');
        paragraph.append(line);
    }

    private static void flush(StringBuilder paragraph, List<String> into) {
        if (!paragraph.isEmpty()) into.add(paragraph.toString());
        paragraph.setLength(0);
    }

    private static double median(List<Double> numbers) {
        var sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
