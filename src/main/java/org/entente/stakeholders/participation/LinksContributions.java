package org.entente.stakeholders.participation;

import java.util.List;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.OnAccreditation;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On an accreditation’s page, what organisations have said in writing, and to those who hold an office what waits for them. */
@Component
class LinksContributions implements OnAccreditation {

    private final Contributions contributions;

    LinksContributions(Contributions contributions) {
        this.contributions = contributions;
    }

    @Override
    public List<Link> on(Accreditation accreditation, Ui ui) {
        var figures = contributions.figures(accreditation.id());
        var published = ui.localize("participation.published", number(figures, ContributionState.PUBLISHED));
        var waiting = number(figures, ContributionState.GIVEN);
        return List.of(new Link(
                accreditation.path() + "/contributions",
                ui.localize("participation.contributions"),
                ui.reader().isRapporteur() && waiting > 0
                        ? published + " · " + ui.localize("participation.waiting.count", waiting)
                        : published));
    }

    @Override
    public List<Link> awaitsChair(Accreditation accreditation, Ui ui) {
        return contributions.appealed(accreditation.id()).stream()
                .map(each -> new Link(each.path(), each.title(), ui.localize("participation.awaits.appeal")))
                .toList();
    }

    private static long number(List<ContributionFigure> figures, ContributionState state) {
        return figures.stream()
                .filter(each -> each.state() == state)
                .mapToLong(ContributionFigure::number)
                .sum();
    }
}
