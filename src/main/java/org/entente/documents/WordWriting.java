package org.entente.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.entente.languages.Language;
import org.entente.languages.XmlText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Writes for Word, with its own marks for direction and language on everything that is written. */
public record WordWriting(XWPFDocument document, Language language) {

    /** Of a Word file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final BigInteger STEP = BigInteger.valueOf(567);

    /** What writes a document from its beginning to its end. */
    @FunctionalInterface
    public interface Work {
        void write(WordWriting writing);
    }

    public static byte[] of(String title, Language language, Work work) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createFootnotes();
            work.write(new WordWriting(document, language));
            document.getProperties().getCoreProperties().setTitle(XmlText.of(title));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows stands in another language, and its own direction. */
    public WordWriting in(Language other) {
        return new WordWriting(document, other);
    }

    /** At the head of every page. */
    public void header(List<String> texts) {
        if (texts.isEmpty()) return;
        var header = document.createHeader(HeaderFooterType.DEFAULT);
        for (var text : texts) {
            var paragraph = header.createParagraph();
            direct(paragraph);
            run(paragraph, text, 18, true);
        }
    }

    public XWPFParagraph heading(String text, int level) {
        var paragraph = paragraph(level == 1 ? 36 : 28);
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        paragraph.setSpacingBefore(level == 1 ? 0 : 320);
        paragraph.setKeepNext(true);
        run(paragraph, text, level == 1 ? 36 : 28, true);
        return paragraph;
    }

    public void line(String text, int halfPoints, boolean bold) {
        run(paragraph(halfPoints), text, halfPoints, bold);
    }

    public XWPFParagraph paragraph(int halfPoints) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingAfter(halfPoints > 22 ? 160 : 120);
        direct(paragraph);
        return paragraph;
    }

    /** So many steps in from where the line begins. */
    public void indent(XWPFParagraph paragraph, int steps) {
        if (steps == 0) return;
        var indent = properties(paragraph).addNewInd();
        indent.setStart(STEP.multiply(BigInteger.valueOf(steps)));
    }

    public void footnote(XWPFParagraph paragraph, String text) {
        var footnote = document.createFootnote();
        paragraph.addFootnoteReference(footnote);
        var note = footnote.createParagraph();
        direct(note);
        run(note, " " + text, 18, false);
    }

    /** The first cell stands where the line begins. */
    public void table(List<List<String>> rows) {
        var columns = rows.stream().mapToInt(List::size).max().orElse(1);
        var table = document.createTable(rows.size(), columns);
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        if (language.isRightToLeft()) table.getCTTbl().getTblPr().addNewBidiVisual();
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < rows.get(i).size(); j++) {
                var paragraph = table.getRow(i).getCell(j).getParagraphs().getFirst();
                direct(paragraph);
                run(paragraph, rows.get(i).get(j), 20, false);
            }
        }
        document.createParagraph();
    }

    public XWPFRun run(XWPFParagraph paragraph, String text, int halfPoints, boolean bold) {
        var run = paragraph.createRun();
        run.setText(XmlText.of(text));
        run.setBold(bold);
        run.setFontFamily(language == Language.ZH ? "Noto Serif CJK SC" : "Noto Serif");
        var properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        properties.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        properties.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        var lang = properties.addNewLang();
        lang.setVal(language.code());
        if (language.isRightToLeft()) {
            properties.addNewRtl().setVal(true);
            lang.setBidi(language.code());
        }
        if (language == Language.ZH) lang.setEastAsia("zh-CN");
        return run;
    }

    private void direct(XWPFParagraph paragraph) {
        if (!language.isRightToLeft()) return;
        properties(paragraph).addNewBidi().setVal(true);
        // In a right-to-left paragraph Word's “left” is where the line begins.
        paragraph.setAlignment(ParagraphAlignment.LEFT);
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        var text = paragraph.getCTP();
        return text.isSetPPr() ? text.getPPr() : text.addNewPPr();
    }
}
