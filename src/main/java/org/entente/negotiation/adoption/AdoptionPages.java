package org.entente.negotiation.adoption;

import gg.jte.generated.entente.Templates;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.TextPart;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersions;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Adoptions to read: what is before the body, what was read out, who said what, and what came of it. */
@Controller
class AdoptionPages {

    private final TextAdoptions adoptions;
    private final ReadsAdoptions reads;
    private final TextVersions versions;
    private final Histories histories;
    private final TextReadings readings;
    private final TextPart part;
    private final Templates templates;

    AdoptionPages(
            TextAdoptions adoptions,
            ReadsAdoptions reads,
            TextVersions versions,
            Histories histories,
            TextReadings readings,
            TextPart part,
            Templates templates) {
        this.adoptions = adoptions;
        this.reads = reads;
        this.versions = versions;
        this.histories = histories;
        this.readings = readings;
        this.part = part;
        this.templates = templates;
    }

    @GetMapping("/texts/{id}/adoption")
    View list(Ui ui, Reader reader, @PathVariable UUID id) {
        var text = readings.of(reader, id);
        var here = adoptions.on(id).stream()
                .map(each -> reads.overview(reader, ui.language(), each))
                .toList();
        var isPrepared = versions.draft(id).isPresent();
        return new Page(
                templates.adoptionList(ui, text, part.show(id, ui), here, NegotiatedTexts.isLedBy(reader), isPrepared));
    }

    @GetMapping("/adoptions/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        var adoption = adoptions.readableBy(reader, id);
        var overview = reads.overview(reader, ui.language(), adoption);
        readings.note(reader, overview.text(), adoption.path());
        return new Page(templates.adoptionShow(
                ui,
                overview,
                reads.names(adoption.states(), ui.language()).values().stream().toList(),
                reads.own(reader, ui.language(), overview),
                NegotiatedTexts.isLedBy(reader),
                histories.of(ui, adoption.path())));
    }
}
