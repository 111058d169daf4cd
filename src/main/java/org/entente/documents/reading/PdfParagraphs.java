package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.documents.Marks;
import org.entente.documents.Unwrapping;

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
    private final List<PdfParagraph> paragraphs = new ArrayList<>();

    private PdfParagraphs(List<PdfLine> lines) {
        this.lines = lines;
        this.body = median(lines.stream().map(PdfLine::size).toList());
        this.leading = leading();
    }

    /** Paragraphs are divided by blank lines, pages by form feeds. */
    static String of(List<PdfLine> lines) {
        var notes = new ArrayList<String>();
        var pages = new ArrayList<String>();
        for (var page : pages(lines)) {
            pages.add(page.stream()
                    .filter(paragraph -> !paragraph.isNote())
                    .map(PdfParagraph::text)
                    .collect(Collectors.joining("\n\n")));
            page.stream().filter(PdfParagraph::isNote).map(PdfParagraph::text).forEach(notes::add);
        }
        return String.join("\f", pages) + (notes.isEmpty() ? "" : "\n\n" + String.join("\n\n", notes));
    }

    /** Page by page, in the order of reading. */
    static List<List<PdfParagraph>> pages(List<PdfLine> lines) {
        if (lines.isEmpty()) return List.of();
        var layout = new PdfParagraphs(lines);
        var pages = lines.stream().collect(Collectors.groupingBy(PdfLine::page, TreeMap::new, Collectors.toList()));
        return pages.values().stream().map(layout::paragraphs).toList();
    }

    private List<PdfParagraph> paragraphs(List<PdfLine> page) {
        paragraphs.clear();
        read(page);
        return List.copyOf(paragraphs);
    }

    private void read(List<PdfLine> page) {
        var inNotes = false;
        var paragraph = new ArrayList<PdfLine>();
        for (var line : page) {
            if (line.isRule()) {
                flush(paragraph, inNotes);
                inNotes = true;
                continue;
            }
            // Under the notes the page has its number and the like, again in the size of the text or far below.
            if (inNotes && line.size() > 0.95 * body) {
                flush(paragraph, true);
                inNotes = false;
            }
            if (!paragraph.isEmpty()) {
                var before = paragraph.getLast();
                if (inNotes ? beginsNote(line, before) : begins(page, line, before, paragraph.getFirst()))
                    flush(paragraph, inNotes);
            }
            paragraph.add(line);
        }
        flush(paragraph, inNotes);
    }

    private boolean begins(List<PdfLine> page, PdfLine line, PdfLine before, PdfLine first) {
        var gap = line.y() - before.y();
        if (Marks.opensItem(line.text()) || Math.abs(line.size() - before.size()) > 0.12 * body) return true;
        // Above where the last line stood begins another column, or another part of the page.
        if (gap > 1.35 * Math.max(leading, 1.2 * line.size()) || gap < -leading) return true;
        if (isIndented(line, before, first)) return true;
        return endsShort(page, before, line);
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text).lookingAt();
    }

    private boolean beginsNote(PdfLine line, PdfLine before) {
        return isNote(line.text()) || line.y() - before.y() > 1.35 * leading;
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

    static void append(StringBuilder paragraph, String line) {
        var broken = !paragraph.isEmpty() && Unwrapping.endsInWordHyphen(paragraph, line);
        if (!paragraph.isEmpty() && !broken && !Marks.isCjkSeam(paragraph, line)) paragraph.append(' ');
        paragraph.append(line);
    }

    private void flush(List<PdfLine> lines, boolean isNote) {
        if (lines.isEmpty()) return;
        var text = new StringBuilder();
        lines.forEach(line -> append(text, line.text()));
        paragraphs.add(new PdfParagraph(isNote, List.copyOf(lines), text.toString()));
        lines.clear();
    }

    private static double median(List<Double> numbers) {
        var sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
