package org.entente.stakeholders.organisations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.stakeholders.KnownOrganisations;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Officers read what came of a list, and say of each organisation that is like another whether it is the same. */
@Controller
class OrganisationListPages {

    private static final int LONGEST_NAME = 200;

    private final OrganisationLists lists;
    private final ListedOrganisations listed;
    private final TakesLists takes;
    private final KnownOrganisations known;
    private final Parties parties;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;

    OrganisationListPages(
            OrganisationLists lists,
            ListedOrganisations listed,
            TakesLists takes,
            KnownOrganisations known,
            Parties parties,
            Histories histories,
            Readings readings,
            Templates templates) {
        this.lists = lists;
        this.listed = listed;
        this.takes = takes;
        this.known = known;
        this.parties = parties;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/organisation-lists")
    View all(Ui ui, Delegate officer) {
        var waiting = listed.waiting(officer);
        readings.note(officer, "/organisation-lists");
        return new Page(templates.organisationsLists(ui, lists.all(officer), waiting));
    }

    @GetMapping("/organisation-lists/{id}")
    View list(Ui ui, Delegate officer, @PathVariable UUID id) {
        var list = lists.get(officer, id);
        readings.note(officer, list.path());
        return new Page(templates.organisationsReport(ui, list, lists.notes(id), histories.of(ui, list.path())));
    }

    @GetMapping("/listed-organisations/{id}")
    View compare(Ui ui, Delegate officer, @PathVariable UUID id) {
        var each = listed.get(officer, id);
        readings.note(officer, "/organisation-lists/" + each.list());
        return new Page(compared(ui, each, each.name(), new Mistakes()));
    }

    /** Any party may be meant, also one that a list cannot add to. */
    @PostMapping("/listed-organisations/{id}/recognition")
    View recognise(
            Delegate officer, SecondFactor factor, @PathVariable UUID id, @RequestParam(defaultValue = "") String as) {
        var each = listed.get(officer, id);
        var party = parties.coded(as);
        if (party.fictitious()) throw new NoSuchElementException();
        factor.demand();
        takes.recognise(each, party.id(), officer);
        return Redirect.to("/organisation-lists");
    }

    @PostMapping("/listed-organisations/{id}/admission")
    View admit(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name) {
        var each = listed.get(officer, id);
        var typed = name.strip();
        var mistakes = new Mistakes().text("name", typed, LONGEST_NAME);
        if (!mistakes.none()) return Page.again(compared(ui, each, typed, mistakes));
        factor.demand();
        if (takes.admit(each, typed, officer)) return Redirect.to("/organisation-lists");
        mistakes.on("name", "organisations.mistake.name_taken", typed);
        return Page.again(compared(ui, each, typed, mistakes));
    }

    private JteModel compared(Ui ui, ListedOrganisation each, String name, Mistakes mistakes) {
        var index = known.now();
        var seat = each.seat();
        var party = each.party();
        return templates.organisationsCompare(
                ui,
                each,
                seat == null ? "—" : parties.name(seat, ui.language()),
                known.like(index, each.name(), each.site(), ui.language()),
                index.isAskedFor(each.name(), each.site()),
                party == null ? null : parties.find(new PartyId(party)).orElse(null),
                name,
                mistakes);
    }
}
