package org.entente.consultations.synthesis;

import gg.jte.generated.entente.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.convergence.Formula;
import org.entente.consultations.convergence.Parameters;
import org.entente.consultations.propositions.Speech;
import org.entente.consultations.propositions.Spoken;
import org.entente.parties.Parties;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A consultation's convergence, to read: never a rank of States, and silence as silence. */
@Controller
class SynthesisPages {

    private final Syntheses syntheses;
    private final Consultations consultations;
    private final Speech speech;
    private final Parties parties;
    private final Readings readings;
    private final Templates templates;

    SynthesisPages(
            Syntheses syntheses,
            Consultations consultations,
            Speech speech,
            Parties parties,
            Readings readings,
            Templates templates) {
        this.syntheses = syntheses;
        this.consultations = consultations;
        this.speech = speech;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/consultations/{id}/convergence")
    View show(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String floor) {
        var consultation = consultations.get(id);
        var compared = syntheses.of(consultation, by, parameters(floor), reader);
        var synthesis = compared.synthesis();
        synthesis.noteReading(reader, readings);
        return new Page(templates.synthesisShow(
                ui,
                consultation,
                compared.by(),
                synthesis,
                changes(consultation, synthesis, ui),
                syntheses.map(consultation, compared.by(), reader).orElse(null),
                parties));
    }

    /** A quarter, half or three quarters; half where nothing else is said. */
    static Parameters parameters(String floor) {
        var share = switch (floor) {
            case "0.25" -> 0.25;
            case "0.75" -> 0.75;
            default -> Parameters.FLOOR;
        };
        return new Parameters(Formula.ENTENTE, share);
    }

    private Map<Placed, List<Spoken>> changes(Consultation consultation, Synthesis synthesis, Ui ui) {
        var changes = new LinkedHashMap<Placed, List<Spoken>>();
        for (var placed : synthesis.all()) {
            var asked = speech.changes(consultation, placed.proposition(), ui);
            if (!asked.isEmpty()) changes.put(placed, asked);
        }
        return changes;
    }
}
