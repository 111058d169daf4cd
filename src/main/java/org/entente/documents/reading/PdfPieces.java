package org.entente.documents.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.entente.documents.FileKind;
import org.entente.documents.Marks;
import org.entente.documents.PageFurniture;
import org.entente.documents.Unreadable;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a PDF over all its pages, with how they are set; a page without letters is said to be a picture. */
final class PdfPieces {

    private static final double TITLE_SIZE = 1.12;

    /** Fewer letters beside a picture are its page's number or a stamp. */
    private static final int FEW = 40;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Map<Integer, Long> letters = new HashMap<>();
    private final double body;

    /** Whether the first lines of paragraphs stand further in than the others. */
    private boolean indents;

    /** Whether most paragraphs bear a number, so that one without goes on from the one before. */
    private boolean numbered;

    private PdfPieces(List<PdfLine> lines) {
        this.body = lines.stream()
                .mapToDouble(PdfLine::size)
                .sorted()
                .skip(lines.size() / 2)
                .findFirst()
                .orElse(10);
    }

    static Pieces of(PDDocument document) throws IOException {
        var lines = PdfLines.of(document);
        BinaryText.checked(lines.stream().map(PdfLine::text).collect(Collectors.joining("\n")), FileKind.PDF);
        var reading = new PdfPieces(lines);
        var pages = PdfParagraphs.pages(lines);
        var several = pages.stream()
                .flatMap(List::stream)
                .filter(paragraph -> !paragraph.isNote() && paragraph.lines().size() > 2)
                .toList();
        reading.indents = several.stream().filter(PdfParagraph::isIndented).count() * 2 > several.size();
        reading.numbered = several.stream()
                                .filter(paragraph ->
                                        Numeral.of(paragraph.text()).isPresent())
                                .count()
                        * 3
                > several.size() * 2L;
        reading.read(pages);
        var pictures = reading.pictures(document);
        if (pictures.size() == document.getNumberOfPages()) throw new Unreadable(Unreadable.Reason.NO_TEXT);
        return new Pieces(reading.pieces, reading.leftOut, Optional.empty(), Map.of(), pictures);
    }

    private void read(List<List<PdfParagraph>> pages) {
        var texts = pages.stream()
                .map(page -> page.stream().filter(each -> !each.isNote()).toList())
                .toList();
        var furniture = PageFurniture.of(texts.stream()
                .map(page -> page.stream().map(PdfParagraph::text).toList())
                .toList());
        PdfParagraph before = null;
        for (var i = 0; i < pages.size(); i++) {
            before = read(texts.get(i), furniture.get(i), before);
            pages.get(i).stream().filter(PdfParagraph::isNote).forEach(this::note);
        }
    }

    /** A note that does not begin with its number goes on from the page before. */
    private void note(PdfParagraph note) {
        count(note);
        var last = pieces.reversed().stream()
                .filter(piece -> piece.form() == Piece.Form.NOTE)
                .findFirst();
        if (last.isPresent() && !PdfParagraphs.isNote(note.text())) {
            pieces.set(
                    pieces.lastIndexOf(last.get()), last.get().with(last.get().text() + " " + note.text()));
        } else {
            pieces.add(new Piece(
                    Piece.Form.NOTE, 0, null, note.text(), note.first().look(), false));
        }
    }

    private @Nullable PdfParagraph read(List<PdfParagraph> page, BitSet furniture, @Nullable PdfParagraph before) {
        var last = before;
        for (var i = 0; i < page.size(); i++) {
            var paragraph = page.get(i);
            if (furniture.get(i)) {
                leftOut.add(paragraph.text());
            } else {
                count(paragraph);
                if (last != null && goesOn(last, paragraph)) goOn(paragraph);
                else add(paragraph);
                last = paragraph;
            }
        }
        return last;
    }

    private boolean goesOn(PdfParagraph before, PdfParagraph next) {
        return before.page() < next.page() ? goesOnOverThePage(before, next) : isOfTheSameTitle(before, next);
    }

    /** The lines of a title end where its words ask for it, all in one weight and size and close to each other. */
    private boolean isOfTheSameTitle(PdfParagraph before, PdfParagraph next) {
        var last = before.lines().getLast();
        return isTitle(before)
                && isTitle(next)
                && Math.abs(last.size() - next.first().size()) < 0.5
                && next.first().y() > last.y()
                && next.first().y() - last.y() < 1.4 * last.size()
                && !Openings.isAnnex(before.text())
                && Numeral.of(next.text()).isEmpty();
    }

    private boolean isTitle(PdfParagraph paragraph) {
        return paragraph.lines().stream().allMatch(line -> line.look() == Piece.Look.BOLD)
                || paragraph.first().size() > TITLE_SIZE * body;
    }

    /** In the middle of a phrase, or in lower case. */
    private boolean goesOnOverThePage(PdfParagraph before, PdfParagraph next) {
        if (Numeral.of(next.text()).isPresent()) return false;
        if (Marks.opensLowerCase(next.text())) return true;
        var end = before.text().codePointBefore(before.text().length());
        var open =
                Character.isLetterOrDigit(end) || end == '-' || end == ',' && (indents ? !next.isIndented() : numbered);
        return open
                && Math.abs(next.first().size() - before.first().size()) < 0.5
                && next.first().look() != Piece.Look.BOLD;
    }

    private void goOn(PdfParagraph paragraph) {
        for (var i = pieces.size() - 1; i >= 0; i--) {
            if (pieces.get(i).form() == Piece.Form.NOTE) continue;
            var whole = new StringBuilder(pieces.get(i).text());
            PdfParagraphs.append(whole, paragraph.text());
            pieces.set(i, pieces.get(i).with(whole.toString()));
            return;
        }
    }

    private void add(PdfParagraph paragraph) {
        var first = paragraph.first();
        if (paragraph.lines().stream().allMatch(PdfLine::hasCells)) {
            paragraph.lines().forEach(line -> pieces.add(row(line)));
        } else {
            var look = isTitle(paragraph)
                    ? Piece.Look.BOLD
                    : first.look() == Piece.Look.BOLD ? Piece.Look.PLAIN : first.look();
            pieces.add(new Piece(Piece.Form.UNSAID, 0, null, paragraph.text(), look, false));
        }
    }

    private static Piece row(PdfLine line) {
        return new Piece(Piece.Form.ROW, 0, null, line.cells(), line.look(), false);
    }

    private void count(PdfParagraph paragraph) {
        var count =
                paragraph.text().codePoints().filter(Character::isLetterOrDigit).count();
        letters.merge(paragraph.page(), count, Long::sum);
    }

    /** Pages that show a picture and next to no letters: what stands on them was not read. */
    private List<Integer> pictures(PDDocument document) {
        return IntStream.rangeClosed(1, document.getNumberOfPages())
                .filter(number -> letters.getOrDefault(number, 0L) < FEW && showsPicture(document.getPage(number - 1)))
                .boxed()
                .toList();
    }

    private static boolean showsPicture(PDPage page) {
        if (page.getResources() == null) return false;
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) return true;
        }
        return false;
    }
}
