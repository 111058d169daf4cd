package org.entente.stakeholders;

import java.util.List;
import java.util.stream.Stream;
import org.entente.parties.Parties;
import org.entente.stakeholders.OnAccreditation.Link;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On an accreditation’s page, to the Chair of its body and to nobody else: what waits to be answered, consulted on or decided. */
@Component
class AwaitsChair {

    private final Applications applications;
    private final Objections objections;
    private final Presidency presidency;
    private final Parties parties;
    private final List<OnAccreditation> others;

    AwaitsChair(
            Applications applications,
            Objections objections,
            Presidency presidency,
            Parties parties,
            List<OnAccreditation> others) {
        this.applications = applications;
        this.objections = objections;
        this.presidency = presidency;
        this.parties = parties;
        this.others = others;
    }

    List<Link> on(Accreditation accreditation, Ui ui) {
        if (!presidency.isHeldBy(ui.reader(), accreditation.id())) return List.of();
        return Stream.of(
                        inquiries(accreditation, ui),
                        consultations(accreditation, ui),
                        others.stream().flatMap(other -> other.awaitsChair(accreditation, ui).stream()))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Link> inquiries(Accreditation accreditation, Ui ui) {
        return objections.unanswered(accreditation.id()).stream()
                .flatMap(asked -> applications.find(asked.application()).stream()
                        .map(each -> new Link(
                                each.path(),
                                each.profile().name(),
                                ui.localize(
                                        "stakeholders.inquiry",
                                        parties.name(asked.party(), ui.language()),
                                        ui.moment(asked.at())))));
    }

    private Stream<Link> consultations(Accreditation accreditation, Ui ui) {
        return applications.in(accreditation.id()).stream()
                .filter(Application::isInConsultation)
                .map(each -> new Link(
                        each.path(),
                        each.profile().name(),
                        ui.localize(
                                "stakeholders.awaits.consultation",
                                objections.all(each.id()).stream()
                                        .filter(Objection::stands)
                                        .count())));
    }
}
