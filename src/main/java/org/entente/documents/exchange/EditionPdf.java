package org.entente.documents.exchange;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import org.entente.documents.Press;
import org.springframework.stereotype.Component;

/** An edition on paper, its notes at the foot of their pages. */
@Component
class EditionPdf {

    private final Templates templates;
    private final Press press;

    EditionPdf(Templates templates, Press press) {
        this.templates = templates;
        this.press = press;
    }

    byte[] of(Edition edition) {
        var html = new StringOutput();
        templates.documentsPrint(edition).render(html);
        return press.pdf(html.toString(), edition.language());
    }
}
