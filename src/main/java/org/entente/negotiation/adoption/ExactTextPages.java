package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.documents.Press;
import org.entente.negotiation.TextReadings;
import org.entente.parties.AudienceText;
import org.entente.web.Download;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The exact words that a body decides on, to be read and printed before the gavel comes down. */
@Controller
class ExactTextPages {

    private final TextAdoptions adoptions;
    private final ReadsAdoptions reads;
    private final TextReadings readings;
    private final AudienceText audiences;
    private final Press press;
    private final Templates templates;

    ExactTextPages(
            TextAdoptions adoptions,
            ReadsAdoptions reads,
            TextReadings readings,
            AudienceText audiences,
            Press press,
            Templates templates) {
        this.adoptions = adoptions;
        this.reads = reads;
        this.readings = readings;
        this.audiences = audiences;
        this.press = press;
        this.templates = templates;
    }

    @GetMapping("/adoptions/{id}/text")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var overview = noted(ui, reader, id);
        return new Page(templates.adoptionExact(ui, overview, reads.exact(overview.adoption(), overview.text())));
    }

    @GetMapping("/adoptions/{id}/text.pdf")
    ResponseEntity<byte[]> print(Ui ui, Reader reader, @PathVariable UUID id) {
        var overview = noted(ui, reader, id);
        var text = overview.text();
        var html = new StringOutput();
        templates
                .negotiationPrint(
                        ui,
                        text.titles().in(text.language()),
                        overview.version().called(ui) + " · " + overview.exact().substring(0, 12),
                        text.language(),
                        head(ui, overview),
                        reads.exact(overview.adoption(), text),
                        List.of(),
                        List.of())
                .render(html);
        var name = "adoption-" + id.toString().substring(0, 8) + ".pdf";
        return Download.of(name, "application/pdf", press.pdf(html.toString(), text.language()));
    }

    private AdoptionOverview noted(Ui ui, Reader reader, UUID id) {
        var overview = reads.overview(reader, ui.language(), adoptions.readableBy(reader, id));
        readings.note(reader, overview.text(), overview.adoption().path() + "/text");
        return overview;
    }

    /** What these words are, for whom, and that they are fictitious, where they are. */
    private List<String> head(Ui ui, AdoptionOverview overview) {
        var text = overview.text();
        var head = new ArrayList<String>();
        if (text.fictitious()) head.add(ui.localize("web.fictitious"));
        var marking = audiences.marking(text.audience(), false, ui.reader());
        if (marking != null) head.add(marking.text(ui.language()));
        head.add(overview.sentence(ui));
        return head;
    }
}
