package org.entente.stakeholders;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.deadlines.Extension;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a page or a program is told of an accreditation. */
@Component
class ReadsAccreditations {

    /** The five regional groups of Member States. */
    private static final Set<String> GROUPS =
            Set.of("AFRICAN_GROUP", "ASIA_PACIFIC_GROUP", "EASTERN_EUROPEAN_GROUP", "GRULAC", "WEOG");

    private final Applications applications;
    private final Accreditations accreditations;
    private final Circulations circulations;
    private final Objections objections;
    private final Bodies bodies;
    private final Parties parties;
    private final Clock clock;

    ReadsAccreditations(
            Applications applications,
            Accreditations accreditations,
            Circulations circulations,
            Objections objections,
            Bodies bodies,
            Parties parties,
            Clock clock) {
        this.applications = applications;
        this.accreditations = accreditations;
        this.circulations = circulations;
        this.objections = objections;
        this.bodies = bodies;
        this.parties = parties;
        this.clock = clock;
    }

    AccreditationOverview overview(Ui ui, Accreditation accreditation) {
        var figures = accreditations.figures(accreditation.id());
        var all = applications.in(accreditation.id());
        var accredited = all.stream().filter(Application::isAccredited).toList();
        var told = told(accreditation.id(), all);
        var session = accreditation.session();
        var lists = circulations.of(accreditation.id());
        return new AccreditationOverview(
                accreditation,
                of(accreditation),
                session == null ? "/processes/" + accreditation.process() : "/sessions/" + session,
                accreditation.cycle() == null ? List.of() : sessions(accreditation),
                session == null ? List.of() : besides(accreditation, bodies.session(session)),
                AccreditationTally.of("", figures),
                AccreditationTally.each(figures, each -> kind(ui, each), ui.language()),
                AccreditationTally.each(figures, each -> region(ui, each.seat()), ui.language()),
                accredited,
                told,
                lists,
                longer(lists),
                accreditations.extensions(accreditation.id()),
                names(ui, accredited, told),
                accreditation.isOver(Dates.today(clock)),
                clock.instant());
    }

    private Map<UUID, List<Extension>> longer(List<Circulation> lists) {
        var longer = new HashMap<UUID, List<Extension>>();
        lists.forEach(each -> longer.put(each.id(), circulations.extensions(each.id())));
        return longer;
    }

    private Names of(Accreditation accreditation) {
        var session = accreditation.session();
        if (session != null) return bodies.session(session).names();
        var cycle = accreditation.cycle();
        return cycle == null ? bodies.process(accreditation.process()).names() : cycle.names();
    }

    private List<Session> sessions(Accreditation accreditation) {
        return bodies.sessionsIn(accreditation.process()).stream()
                .filter(accreditation::isGoodFor)
                .toList();
    }

    private List<Accreditation> besides(Accreditation accreditation, Session session) {
        return accreditations.goodFor(session, bodies.get(session.body()).process()).stream()
                .filter(each -> !each.id().equals(accreditation.id()))
                .toList();
    }

    /** Only what everybody knows of, whoever asks. */
    private Map<Objection, Application> told(UUID accreditation, List<Application> all) {
        var told = new LinkedHashMap<Objection, Application>();
        for (var objection : objections.published(accreditation))
            all.stream()
                    .filter(each -> each.id().equals(objection.application()))
                    .forEach(each -> told.put(objection, each));
        return told;
    }

    private Map<UUID, String> names(Ui ui, List<Application> accredited, Map<Objection, Application> told) {
        var names = new HashMap<UUID, String>();
        accredited.forEach(each -> add(ui, names, each.profile().seat()));
        told.keySet().forEach(each -> add(ui, names, each.party()));
        return names;
    }

    private void add(Ui ui, Map<UUID, String> names, @Nullable UUID party) {
        if (party != null) names.put(party, parties.name(party, ui.language()));
    }

    private static String kind(Ui ui, AccreditationFigure figure) {
        var kind = figure.kind();
        return ui.localize(kind == null ? OrganisationKind.OTHER.key() : kind.key());
    }

    /** The regional group of the State in which it sits; among fictitious States, their organisation. */
    String region(Ui ui, @Nullable UUID seat) {
        if (seat == null) return ui.localize("stakeholders.region.none");
        return parties.organisationsOf(new PartyId(seat), Dates.today(clock)).stream()
                .filter(each -> each.fictitious() || GROUPS.contains(each.code()))
                .map(each -> each.name(ui.language()))
                .sorted()
                .findFirst()
                .orElseGet(() -> ui.localize("stakeholders.region.none"));
    }
}
