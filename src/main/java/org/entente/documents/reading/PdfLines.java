package org.entente.documents.reading;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the lines of a PDF in the order in which they were written, which in columns too is the order of reading. What
 * stands from right to left on paper comes out in the order in which it is read.
 */
final class PdfLines extends PDFTextStripper {

    /** A letter this much lower or higher, in its own heights, stands on another line. */
    private static final double SAME_LINE = 0.6;

    private final List<PdfLine> lines = new ArrayList<>();
    private final Set<TextPosition> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfLines() {}

    static List<PdfLine> of(PDDocument document) throws IOException {
        var reader = new PdfLines();
        reader.getText(document);
        return reader.lines;
    }

    /** Letters that are written but not shown lie under the picture of a page: a machine guessed them. */
    @Override
    protected void processTextPosition(TextPosition letter) {
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER) hidden.add(letter);
        super.processTextPosition(letter);
    }

    @Override
    protected void writePage() {
        var line = new ArrayList<TextPosition>();
        for (var article : getCharactersByArticle()) {
            for (var letter : article) {
                if (!line.isEmpty() && isElsewhere(line.getLast(), letter)) {
                    add(line);
                    line.clear();
                }
                line.add(letter);
            }
        }
        if (!line.isEmpty()) add(line);
    }

    private static boolean isElsewhere(TextPosition before, TextPosition letter) {
        var height = Math.max(before.getFontSizeInPt(), letter.getFontSizeInPt());
        return Math.abs(letter.getYDirAdj() - before.getYDirAdj()) > SAME_LINE * height;
    }

    private void add(List<TextPosition> letters) {
        var sorted = withoutCovered(letters.stream()
                .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                .toList());
        if (sorted.isEmpty()) return;
        var rightToLeft = isRightToLeft(sorted);
        var text = rightToLeft ? RightToLeft.logical(pieces(sorted)) : String.join("", pieces(sorted));
        var plain = unshaped(text).replaceAll("[\\s\\u00A0]+", " ").strip();
        if (plain.isEmpty()) return;
        var left = sorted.getFirst().getXDirAdj();
        var right = sorted.getLast().getXDirAdj() + sorted.getLast().getWidthDirAdj();
        var width = sorted.getFirst().getPageWidth();
        var size = size(sorted);
        lines.add(new PdfLine(
                getCurrentPageNo(),
                rightToLeft ? width - right : left,
                rightToLeft ? width - left : right,
                foot(sorted, size),
                size,
                plain,
                rightToLeft ? plain : cells(sorted),
                look(sorted)));
    }

    /** A space that stands where letters stand divides nothing: it was left over by what set the page. */
    private static List<TextPosition> withoutCovered(List<TextPosition> letters) {
        var kept = new ArrayList<TextPosition>();
        for (var i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            var middle = letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
            var covered =
                    letter.getUnicode().isBlank() && (covers(letters, i - 1, middle) || covers(letters, i + 1, middle));
            if (!covered) kept.add(letter);
        }
        return kept;
    }

    private static boolean covers(List<TextPosition> letters, int at, double x) {
        if (at < 0 || at >= letters.size() || letters.get(at).getUnicode().isBlank()) return false;
        var letter = letters.get(at);
        return letter.getXDirAdj() < x && x < letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    /** Each letter as its own text, from left to right, with spaces where there is room for one. */
    private static List<String> pieces(List<TextPosition> letters) {
        var size = size(letters);
        var foot = foot(letters, size);
        var hasSpaces = letters.stream().anyMatch(letter -> letter.getUnicode().isBlank());
        var pieces = new ArrayList<String>();
        TextPosition before = null;
        for (var letter : letters) {
            if (before != null && isGap(before, letter, hasSpaces)) pieces.add(" ");
            pieces.add(isRaised(letter, size, foot) ? raised(letter.getUnicode()) : letter.getUnicode());
            before = letter;
        }
        return pieces;
    }

    /** Justified lines move letters apart; where a line has spaces of its own, only a wide gap is one more. */
    private static boolean isGap(TextPosition before, TextPosition letter, boolean hasSpaces) {
        var gap = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
        var space = before.getWidthOfSpace() > 0 ? before.getWidthOfSpace() : before.getFontSizeInPt() * 0.25;
        return gap > space * (hasSpaces ? 1.5 : 0.5);
    }

    /** Far more room than between words, such as stands between the columns of a table. */
    private static String cells(List<TextPosition> letters) {
        var cells = new StringBuilder();
        TextPosition before = null;
        for (var letter : letters) {
            if (before != null) {
                var gap = letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj();
                if (gap > 1.8 * letter.getFontSizeInPt()) cells.append('\t');
            }
            cells.append(letter.getUnicode());
            if (!letter.getUnicode().isBlank()) before = letter;
        }
        return unshaped(cells.toString())
                .replaceAll("[ \\u00A0]*\t[ \\u00A0]*", "\t")
                .replaceAll("[ \\u00A0]+", " ")
                .strip();
    }

    private Piece.Look look(List<TextPosition> letters) {
        var visible = letters.stream()
                .filter(letter -> !letter.getUnicode().isBlank())
                .toList();
        if (visible.isEmpty()) return Piece.Look.PLAIN;
        if (visible.stream().filter(hidden::contains).count() * 2 > visible.size()) return Piece.Look.GUESSED;
        if (visible.stream().filter(letter -> isSet(letter, "bold")).count() * 10 > visible.size() * 8L)
            return Piece.Look.BOLD;
        var words = visible.stream()
                .dropWhile(letter -> !Character.isLetter(letter.getUnicode().codePointAt(0)))
                .toList();
        return !words.isEmpty()
                        && words.stream().limit(4).allMatch(letter -> isSet(letter, "ital") || isSet(letter, "obli"))
                ? Piece.Look.OPENS_IN_ITALICS
                : Piece.Look.PLAIN;
    }

    private static boolean isSet(TextPosition letter, String style) {
        var name = letter.getFont().getName();
        return name != null && name.toLowerCase(Locale.ROOT).contains(style);
    }

    /** The small raised number that leads to a note is no part of the word before it. */
    private static boolean isRaised(TextPosition letter, double size, double foot) {
        return letter.getFontSizeInPt() < 0.8 * size && foot - letter.getYDirAdj() > 0.15 * size;
    }

    private static String raised(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9'
                ? String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(text.charAt(0) - '0'))
                : text;
    }

    private static double foot(List<TextPosition> letters, double size) {
        return letters.stream()
                .filter(letter -> letter.getFontSizeInPt() > 0.8 * size)
                .mapToDouble(TextPosition::getYDirAdj)
                .average()
                .orElse(letters.getFirst().getYDirAdj());
    }

    private static double size(List<TextPosition> letters) {
        var sizes = letters.stream()
                .mapToDouble(TextPosition::getFontSizeInPt)
                .sorted()
                .toArray();
        return sizes[sizes.length / 2];
    }

    private static boolean isRightToLeft(List<TextPosition> letters) {
        var balance = letters.stream()
                .map(TextPosition::getUnicode)
                .filter(text -> !text.isEmpty())
                .mapToInt(text -> RightToLeft.isRightToLeft(text.codePointAt(0))
                        ? 1
                        : Character.isLetter(text.codePointAt(0)) ? -1 : 0)
                .sum();
        return balance > 0;
    }

    /** Arabic letters as they are typed and not as they are joined on paper. */
    private static String unshaped(String text) {
        var isShaped = text.chars().anyMatch(c -> c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC);
        return isShaped ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
    }
}
