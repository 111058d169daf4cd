package org.entente.consultations;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.entente.documents.WordWriting;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A report for Word: headings as styles, citations as real footnotes, right to left where the language is. */
@Component
class ReportWord {

    byte[] of(ReportContent content, Ui ui, String site) {
        return WordWriting.of(
                content.title(ui.language()), ui.language(), writing -> write(writing, content, ui, site));
    }

    private static void write(WordWriting writing, ReportContent content, Ui ui, String site) {
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
        if (!content.stands().isEmpty()) stands(writing, content, ui, site);
    }

    private static void stands(WordWriting writing, ReportContent content, Ui ui, String site) {
        writing.heading(ui.localize("consultations.report.stands"), 2);
        for (var text : StandsText.lead(ui)) writing.line(text, 20, false);
        for (var under : content.stands()) {
            writing.heading(ReportContent.text(under.names(), ui.language()), 2);
            for (var proposed : under.propositions()) proposed(writing, proposed, content, ui, site);
        }
    }

    private static void proposed(
            WordWriting writing, ReportStands.Proposed proposed, ReportContent content, Ui ui, String site) {
        var own = writing.in(ReportContent.languageOf(proposed.texts(), ui.language()));
        var paragraph = own.paragraph(22);
        paragraph.setKeepNext(true);
        own.run(paragraph, ReportContent.text(proposed.texts(), ui.language()), 22, false);
        writing.footnote(paragraph, site + ui.link(proposed.path()));
        for (var title : StandsText.origin(proposed, content, ui)) writing.line(title, 18, false);
        writing.table(StandsText.table(proposed, ui));
    }

    private static void sentence(
            WordWriting writing, ReportContent.Line line, ReportContent content, Ui ui, String site) {
        // A sentence that is not written in the reader's language stands in its own, and its own direction.
        var own = writing.in(ReportContent.languageOf(line.texts(), ui.language()));
        var paragraph = own.paragraph(22);
        own.run(paragraph, ReportContent.text(line.texts(), ui.language()), 22, false);
        for (var cite : line.ofStates()) note(writing, paragraph, cite, content, ui, site);
        for (var count : ReportText.counts(line, content, ui)) writing.line(count, 18, false);
        if (line.ofStakeholders().isEmpty()) return;
        var besides = writing.paragraph(18);
        writing.run(besides, ui.localize("consultations.report.stakeholders"), 18, false);
        for (var cite : line.ofStakeholders()) note(writing, besides, cite, content, ui, site);
    }

    private static void note(
            WordWriting writing,
            XWPFParagraph paragraph,
            ReportContent.Cite cite,
            ReportContent content,
            Ui ui,
            String site) {
        writing.footnote(paragraph, ReportText.citation(cite, content, ui) + " " + site + ui.link(cite.path()));
    }
}
