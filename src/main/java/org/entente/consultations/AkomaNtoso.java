package org.entente.consultations;

import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.documents.AkomaNtosoXml;
import org.entente.documents.Identification;
import org.entente.languages.XmlText;
import org.entente.web.Ui;

/** A report in OASIS Akoma Ntoso 3.0: a {@code doc} whose citations are authorial notes with the address of the paragraph. */
final class AkomaNtoso {

    private final AkomaNtosoXml xml = new AkomaNtosoXml();
    private final ReportContent content;
    private final Ui ui;
    private final String site;
    private final AtomicInteger paragraphs = new AtomicInteger();

    private AkomaNtoso(ReportContent content, Ui ui, String site) {
        this.content = content;
        this.ui = ui;
        this.site = site;
    }

    static byte[] of(ReportContent content, Ui ui, String site) {
        return new AkomaNtoso(content, ui, site).write();
    }

    private byte[] write() {
        xml.start("doc", "name", "report");
        meta();
        xml.start("preface");
        xml.text("p", content.title(ui.language()));
        for (var line : ReportText.head(content, ui)) xml.text("p", line);
        for (var line : ReportText.opening(content, ui)) xml.text("p", line);
        xml.end().start("mainBody");
        var number = 0;
        for (var section : content.sections()) section(section, ++number);
        annex(number + 1);
        if (!content.stands().isEmpty()) stands("sec_" + (number + 2), number + 2);
        xml.end().end();
        return xml.bytes();
    }

    private void meta() {
        var day = content.publishedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        var work = "/akn/un/doc/report/" + day + "/" + content.report();
        var language = Identification.iso639(ui.language());
        var expression = work + "/" + language + "@" + day + ";v" + content.number();
        xml.start("meta").start("identification", "source", "#entente");
        xml.start("FRBRWork");
        identity(work, day, "Work").empty("FRBRcountry", "value", "un").end();
        xml.start("FRBRExpression");
        identity(expression, day, "Expression")
                .empty("FRBRlanguage", "language", language)
                .end();
        xml.start("FRBRManifestation");
        identity(expression + ".akn", day, "Manifestation")
                .empty("FRBRformat", "value", "application/akn+xml")
                .end();
        xml.end();
        classification();
        xml.start("references", "source", "#entente");
        xml.empty(
                "TLCOrganization",
                "eId",
                "entente",
                "href",
                "/akn/ontology/organization/un/entente",
                "showAs",
                "Entente");
        xml.end().end();
    }

    /** A keyword without a place in the text is one of the whole document. */
    private void classification() {
        var marking = content.marking();
        if (marking == null) return;
        xml.start("classification", "source", "#entente");
        xml.empty(
                "keyword",
                "value",
                marking.audience().name(),
                "showAs",
                XmlText.of(marking.text(ui.language())),
                "dictionary",
                "/akn/ontology/concept/un/audience");
        xml.end();
    }

    private AkomaNtosoXml identity(String uri, String day, String name) {
        return xml.identity(uri + "/!main", uri).dated(day, name, "entente");
    }

    private void section(ReportContent.Section section, int number) {
        xml.start("section", "eId", "sec_" + number).text("num", Integer.toString(number));
        xml.text("heading", ReportContent.text(section.names(), ui.language()));
        var at = 0;
        for (var line : section.lines()) {
            xml.start("paragraph", "eId", "sec_" + number + "__para_" + ++at);
            xml.text("num", Integer.toString(paragraphs.incrementAndGet()));
            xml.start("content").start("p").in(ReportContent.languageOf(line.texts(), ui.language()));
            xml.words(ReportContent.text(line.texts(), ui.language()));
            for (var cite : line.ofStates()) note(cite);
            xml.end();
            for (var count : ReportText.counts(line, content, ui)) xml.text("p", count);
            if (!line.ofStakeholders().isEmpty()) {
                xml.start("p").words(ui.localize("consultations.report.stakeholders"));
                for (var cite : line.ofStakeholders()) note(cite);
                xml.end();
            }
            xml.end().end();
        }
        xml.end();
    }

    private void note(ReportContent.Cite cite) {
        xml.start("authorialNote", "marker", Integer.toString(cite.number()), "placement", "bottom");
        xml.start("p").text("ref", ReportText.citation(cite, content, ui), "href", site + ui.link(cite.path()));
        xml.end().end();
    }

    private void annex(int number) {
        xml.start("section", "eId", "sec_" + number).text("num", Integer.toString(number));
        xml.text("heading", ui.localize("consultations.report.annex")).start("content");
        for (var line : ReportText.annex(content, ui)) xml.text("p", line);
        xml.end().end();
    }

    private void stands(String section, int number) {
        xml.start("section", "eId", section).text("num", Integer.toString(number));
        xml.text("heading", ui.localize("consultations.report.stands")).start("intro");
        for (var line : StandsText.lead(ui)) xml.text("p", line);
        xml.end();
        var at = 0;
        for (var under : content.stands()) {
            for (var proposed : under.propositions()) proposed(proposed, under, section + "__para_" + ++at);
        }
        xml.end();
    }

    private void proposed(ReportStands.Proposed proposed, ReportStands under, String id) {
        xml.start("paragraph", "eId", id).text("num", Integer.toString(paragraphs.incrementAndGet()));
        xml.text("heading", ReportContent.text(under.names(), ui.language())).start("content");
        xml.start("p").in(ReportContent.languageOf(proposed.texts(), ui.language()));
        var words = ReportContent.text(proposed.texts(), ui.language());
        xml.text("ref", words, "href", site + ui.link(proposed.path())).end();
        for (var title : StandsText.origin(proposed, content, ui)) xml.text("p", title);
        xml.start("table", "eId", id + "__table_1");
        var rows = StandsText.table(proposed, ui);
        for (var row : rows) {
            xml.start("tr");
            for (var i = 0; i < row.size(); i++) {
                var heads = row == rows.getFirst() || i == 0;
                xml.start(heads ? "th" : "td").text("p", row.get(i)).end();
            }
            xml.end();
        }
        xml.end().end().end();
    }
}
