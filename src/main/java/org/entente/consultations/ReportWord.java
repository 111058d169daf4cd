package org.entente.consultations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.entente.languages.Language;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A report for Word: headings as styles, citations as real footnotes, right to left where the language is. */
@Component
class ReportWord {

    byte[] of(ReportContent content, Ui ui, String site) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createFootnotes();
            var writing = new Writing(document, ui.language());
            writing.header(ReportText.head(content, ui));
            writing.heading(content.title(ui.language()), 1);
            for (var text : ReportText.opening(content, ui)) writing.line(text, 22, false);
            for (var section : content.sections()) {
                writing.heading(ReportContent.text(section.names(), ui.language()), 2);
                writing.line(ui.localize("consultations.report.spoke", section.spoke()), 18, false);
                for (var line : section.lines()) sentence(writing, line, content, ui, site);
            }
            writing.heading(ui.localize("consultations.report.annex"), 2);
            for (var text : ReportText.annex(content, ui)) writing.line(text, 20, false);
            document.getProperties().getCoreProperties().setTitle(content.title(ui.language()));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sentence(Writing writing, ReportContent.Line line, ReportContent content, Ui ui, String site) {
        // A sentence that is not written in the reader's language stands in its own, and its own direction.
        var own = writing.in(ReportContent.languageOf(line.texts(), ui.language()));
        var paragraph = own.paragraph(22);
        own.run(paragraph, ReportContent.text(line.texts(), ui.language()), 22, false);
        for (var cite : line.citations()) {
            var footnote = writing.document().createFootnote();
            paragraph.addFootnoteReference(footnote);
            var note = footnote.createParagraph();
            writing.direct(note);
            writing.run(
                    note, " " + ReportText.citation(cite, content, ui) + " " + site + ui.link(cite.path()), 18, false);
        }
        for (var count : ReportText.counts(line, content, ui)) writing.line(count, 18, false);
    }

    /** Word's own marks for direction and language on everything that is written. */
    private record Writing(XWPFDocument document, Language language) {

        Writing in(Language other) {
            return new Writing(document, other);
        }

        /** At the head of every page. */
        void header(List<String> texts) {
            if (texts.isEmpty()) return;
            var header = document.createHeader(HeaderFooterType.DEFAULT);
            for (var text : texts) {
                var paragraph = header.createParagraph();
                direct(paragraph);
                run(paragraph, text, 18, true);
            }
        }

        void heading(String text, int level) {
            var paragraph = paragraph(level == 1 ? 36 : 28);
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            paragraph.setSpacingBefore(level == 1 ? 0 : 320);
            paragraph.setKeepNext(true);
            run(paragraph, text, level == 1 ? 36 : 28, true);
        }

        void line(String text, int size, boolean bold) {
            run(paragraph(size), text, size, bold);
        }

        XWPFParagraph paragraph(int size) {
            var paragraph = document.createParagraph();
            paragraph.setSpacingAfter(size > 22 ? 160 : 120);
            direct(paragraph);
            return paragraph;
        }

        void direct(XWPFParagraph paragraph) {
            if (!language.isRightToLeft()) return;
            var properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            properties.addNewBidi().setVal(true);
            // In a right-to-left paragraph Word's “left” is where the line begins.
            paragraph.setAlignment(ParagraphAlignment.LEFT);
        }

        XWPFRun run(XWPFParagraph paragraph, String text, int halfPoints, boolean bold) {
            var run = paragraph.createRun();
            run.setText(text);
            run.setBold(bold);
            run.setFontFamily(language == Language.ZH ? "Noto Serif CJK SC" : "Noto Serif");
            var properties = run.getCTR().isSetRPr()
                    ? run.getCTR().getRPr()
                    : run.getCTR().addNewRPr();
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
    }
}
