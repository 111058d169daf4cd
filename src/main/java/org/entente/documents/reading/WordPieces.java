package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.entente.documents.Marks;

/** The paragraphs of a Word document, with the numbers that Word prints before them. */
final class WordPieces {

    private static final Pattern NOTE = Pattern.compile("\\[(footnote|endnote)Ref:(\\d+)]");
    private static final Set<String> TAKEN_OUT = Set.of("del", "moveFrom");
    private static final Pattern HEADING =
            Pattern.compile("(?:heading|überschrift|titre|título|заголовок|_?\\s*h_?)\\s*_?([1-9])?(?:.*)");

    private final XWPFDocument document;
    private final WordNumbering numbering;
    private final List<Piece> pieces = new ArrayList<>();

    /** By what leads to it: notes are counted as they come, at the foot of the page and at the end alike. */
    private final Map<String, Integer> notes = new HashMap<>();

    private WordPieces(XWPFDocument document) {
        this.document = document;
        this.numbering = new WordNumbering(document);
    }

    static Pieces of(XWPFDocument document) {
        var reading = new WordPieces(document);
        document.getBodyElements().forEach(reading::read);
        return new Pieces(reading.pieces, reading.heads(), Optional.empty(), Map.of(), List.of());
    }

    /** The lines above and below the pages: there a document of the United Nations bears its symbol. */
    private List<String> heads() {
        return Stream.concat(document.getHeaderList().stream(), document.getFooterList().stream())
                .flatMap(WordPieces::elements)
                .map(element -> words(element, this::text))
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private void read(IBodyElement element) {
        switch (element) {
            case XWPFParagraph paragraph -> paragraph(paragraph);
            // What was filled into a ministry's template stands in content controls.
            case XWPFSDT control ->
                control.getContent().getText().lines().map(Piece::unsaid).forEach(pieces::add);
            case XWPFTable table -> table.getRows().forEach(this::row);
            default -> {}
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var text = text(paragraph);
        var printed = numbering.of(paragraph);
        if (text.isEmpty()) return;
        var level = outline(paragraph);
        var form = level < 0 ? Piece.Form.TITLE : level > 0 ? Piece.Form.HEADING : Piece.Form.UNSAID;
        pieces.add(new Piece(
                form,
                Math.max(0, level - 1),
                printed.map(WordNumbering.Printed::number).orElse(null),
                text,
                look(paragraph),
                true));
        notes(paragraph);
    }

    /** Notes stand apart from the text; each comes after the paragraph that leads to it. */
    private void notes(XWPFParagraph paragraph) {
        var leads = NOTE.matcher(plain(paragraph));
        while (leads.find()) {
            var id = Integer.parseInt(leads.group(2));
            var note = leads.group(1).equals("footnote") ? document.getFootnoteByID(id) : document.getEndnoteByID(id);
            if (note == null) continue;
            var text = words(note);
            if (!text.isEmpty()) pieces.add(Piece.of(Piece.Form.NOTE, 0, number(leads), text));
        }
    }

    private String number(MatchResult lead) {
        return String.valueOf(notes.computeIfAbsent(lead.group(), first -> notes.size() + 1));
    }

    /** A table of one column is there for the look; the paragraphs in its cells are the text. */
    private void row(XWPFTableRow row) {
        var cells = row.getTableCells();
        if (cells.size() == 1) {
            cells.getFirst().getBodyElements().forEach(this::read);
            return;
        }
        var text = cells.stream().map(this::words).collect(Collectors.joining("\t"));
        if (text.isBlank()) return;
        pieces.add(Piece.of(Piece.Form.ROW, 0, null, text));
        cells.stream().flatMap(WordPieces::elements).forEach(element -> {
            if (element instanceof XWPFParagraph paragraph) notes(paragraph);
        });
    }

    private String words(IBody body) {
        return inOneLine(body, this::text);
    }

    /** Of a cell or a note, whose paragraphs stand side by side. */
    static String inOneLine(IBody body, Function<XWPFParagraph, String> text) {
        return elements(body)
                .map(element -> words(element, text))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String words(IBodyElement element, Function<XWPFParagraph, String> text) {
        if (element instanceof XWPFParagraph paragraph) return oneLine(text.apply(paragraph));
        return element instanceof XWPFSDT control ? oneLine(control.getContent().getText()) : "";
    }

    /** With those in its tables, one after the other. */
    private static Stream<IBodyElement> elements(IBody body) {
        return body.getBodyElements().stream()
                .flatMap(element -> element instanceof XWPFTable table
                        ? table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .flatMap(WordPieces::elements)
                        : Stream.of(element));
    }

    private String text(XWPFParagraph paragraph) {
        return oneLine(NOTE.matcher(plain(paragraph)).replaceAll(lead -> Marks.raised(number(lead))));
    }

    private static String oneLine(String words) {
        return words.replaceAll("[\\t\\n\\r ]+", " ").strip();
    }

    /** Its words, with the numbers that lead to notes raised. */
    static String withRaisedNotes(XWPFParagraph paragraph) {
        return NOTE.matcher(plain(paragraph)).replaceAll(lead -> Marks.raised(lead.group(2)));
    }

    private static String plain(XWPFParagraph paragraph) {
        return paragraph.getIRuns().stream().map(WordPieces::words).collect(Collectors.joining());
    }

    private static String words(IRunElement run) {
        if (run instanceof XWPFRun words) return isTakenOut(words) ? "" : words.text();
        return run instanceof XWPFSDT control ? control.getContent().getText() : "";
    }

    /** By a tracked change: the text is the one that stands where all of them are accepted. */
    private static boolean isTakenOut(XWPFRun run) {
        return TAKEN_OUT.contains(run.getCTR().getDomNode().getParentNode().getLocalName());
    }

    /** 0 for no heading, −1 for the title, else its level. */
    private int outline(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().getPPr();
        if (properties != null
                && properties.isSetOutlineLvl()
                && properties.getOutlineLvl().getVal().intValue() < 9)
            return properties.getOutlineLvl().getVal().intValue() + 1;
        if (paragraph.getStyleID() == null || document.getStyles() == null) return 0;
        var style = document.getStyles().getStyle(paragraph.getStyleID());
        var name = (style == null || style.getName() == null ? paragraph.getStyleID() : style.getName())
                .toLowerCase(Locale.ROOT);
        if (name.equals("title")) return -1;
        var heading = HEADING.matcher(name);
        if (!heading.matches()) return 0;
        return heading.group(1) == null ? 1 : Integer.parseInt(heading.group(1));
    }

    private static Piece.Look look(XWPFParagraph paragraph) {
        var runs = paragraph.getRuns().stream()
                .filter(run -> !run.text().isBlank())
                .toList();
        if (runs.isEmpty()) return Piece.Look.PLAIN;
        if (runs.stream().allMatch(XWPFRun::isBold)) return Piece.Look.BOLD;
        return runs.getFirst().isItalic() ? Piece.Look.OPENS_IN_ITALICS : Piece.Look.PLAIN;
    }
}
