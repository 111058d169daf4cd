package org.entente.stakeholders.participation;

import java.util.List;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.OnAccreditation;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On an accreditation’s page, what organisations have said in writing. */
@Component
class LinksContributions implements OnAccreditation {

    private final Contributions contributions;

    LinksContributions(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Link> on(Accreditation accreditation, Ui ui) {
        var published = contributions.figures(accreditation.id()).stream()
                .filter(each -> each.state() == ContributionState.PUBLISHED)
                .mapToLong(ContributionFigure::number)
                .sum();
        return List.of(new Link(
                accreditation.path() + "/contributions",
                ui.localize("participation.contributions"),
                ui.localize("participation.published", published)));
    }
}
