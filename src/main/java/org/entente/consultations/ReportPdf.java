package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import org.entente.documents.Press;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A report on paper: each citation a footnote with its address. */
@Component
class ReportPdf {

    private final Templates templates;
    private final Press press;

    ReportPdf(Templates templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    byte[] of(ReportContent content, Ui ui, String site) {
        var html = new StringOutput();
        templates.consultationsReportPrint(ui, content, site).render(html);
        return press.pdf(html.toString(), ui.language());
    }
}
