package org.entente.identity;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.Map;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.chronicle.Readings;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Delegations and their people; a delegate is led to their own. */
@Controller
class DelegationPages {

    private final Delegations delegations;
    private final Members members;
    private final Parties parties;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    DelegationPages(
            Delegations delegations,
            Members members,
            Parties parties,
            Histories histories,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.parties = parties;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/delegations")
    View list(Ui ui, Delegate delegate, @RequestParam(defaultValue = "") String party) {
        if (!delegate.keepsAccounts())
            return Redirect.to(
                    delegations.find(delegate.delegation()).orElseThrow().path());
        if (!party.isEmpty())
            return Redirect.to(delegations.readableBy(delegate, party).path());
        return new Page(templates.identityDelegations(ui, delegations.all(delegate, ui.language()), choices(ui)));
    }

    @GetMapping("/delegations/{code}")
    View show(Ui ui, Delegate delegate, @PathVariable String code, Wanted wanted) {
        var delegation = delegations.readableBy(delegate, code);
        readings.note(delegate, delegation.path());
        return new Page(templates.identityDelegation(
                ui,
                delegation,
                wanted,
                members.of(delegation, wanted),
                Dates.today(clock),
                delegate.administers(delegation.id()),
                delegate.keepsAccounts() && members.isSteppedInto(delegation, delegate),
                history(ui, delegate, delegation)));
    }

    /** Who let whom in, and as what, and who has read it: for those who keep its people. */
    private History history(Ui ui, Delegate delegate, Delegation delegation) {
        return delegate.administers(delegation.id()) ? histories.ofOwn(ui, delegation.path()) : History.NONE;
    }

    private Map<String, String> choices(Ui ui) {
        return parties.choices(parties.all(ui.language()), ui.language());
    }
}
