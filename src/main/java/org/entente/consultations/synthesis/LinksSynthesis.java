package org.entente.consultations.synthesis;

import java.util.List;
import org.entente.consultations.Consultation;
import org.entente.consultations.OnConsultation;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Propositions;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a consultation's page, the way to its convergence once there is something to compare. */
@Component
class LinksSynthesis implements OnConsultation {

    private final Propositions propositions;

    LinksSynthesis(Propositions propositions) {
        this.propositions = propositions;
    }

    @Override
    public List<Link> on(Consultation consultation, Ui ui) {
        if (propositions.in(consultation.id(), ui.reader()).stream().noneMatch(Proposition::isOpen)) return List.of();
        return List.of(new Link(
                consultation.path() + "/convergence",
                ui.localize("convergence.result"),
                ui.localize("convergence.synthesis.note")));
    }
}
