package org.entente.identity;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.chronicle.Readings;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Who may act as what, who is signed in, and which programs come in: of everybody at once, for those who keep accounts. */
@Controller
class AllAccessPages {

    private final Delegations delegations;
    private final Members members;
    private final SignIns signIns;
    private final Tokens tokens;
    private final Readings readings;
    private final Templates templates;
    private final Clock clock;

    AllAccessPages(
            Delegations delegations,
            Members members,
            SignIns signIns,
            Tokens tokens,
            Readings readings,
            Templates templates,
            Clock clock) {
        this.delegations = delegations;
        this.members = members;
        this.signIns = signIns;
        this.tokens = tokens;
        this.readings = readings;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/access")
    View show(Ui ui, Delegate keeper, AccessWanted wanted) {
        keeper.asKeeperOfAccounts();
        var code = wanted.delegation();
        var of = code.isEmpty() ? null : delegations.readableBy(keeper, code).id();
        var now = clock.instant();
        var today = Dates.today(clock);
        readings.note(keeper, "/access");
        return new Page(templates.identityAccess(
                ui,
                wanted,
                choices(ui, keeper),
                delegations::find,
                members.open(keeper, wanted.term(), of),
                signIns.open(keeper, wanted.session(), of, now, today),
                tokens.good(keeper, wanted.token(), of, now),
                today));
    }

    private Map<String, String> choices(Ui ui, Delegate keeper) {
        var choices = new LinkedHashMap<String, String>();
        for (var line : delegations.all(keeper, ui.language())) {
            var delegation = line.delegation();
            choices.put(delegation.code(), ui.choice(delegation.name(ui.language()), delegation.fictitious()));
        }
        return choices;
    }
}
