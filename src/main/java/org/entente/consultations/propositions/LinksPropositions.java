package org.entente.consultations.propositions;

import java.util.List;
import org.entente.consultations.Consultation;
import org.entente.consultations.OnConsultation;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a consultation's page, the way to its propositions where there are any, or somebody is there to draw one. */
@Component
class LinksPropositions implements OnConsultation {

    private final Propositions propositions;

    LinksPropositions(Propositions propositions) {
        this.propositions = propositions;
    }

    @Override
    public List<Link> on(Consultation consultation, Ui ui) {
        var here = propositions.in(consultation.id(), ui.reader());
        if (here.isEmpty() && (!ui.reader().isRapporteur() || consultation.isRecord())) return List.of();
        var open = here.stream().filter(Proposition::isOpen).count();
        return List.of(new Link(
                consultation.path() + "/propositions",
                ui.localize("propositions.title"),
                ui.localize("propositions.count", open)));
    }
}
