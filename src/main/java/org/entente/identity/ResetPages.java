package org.entente.identity;

import gg.jte.generated.entente.Templates;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** For somebody who has lost every key: an officer, never they themselves, takes the lost ones away, and says why. */
@Controller
class ResetPages {

    static final int LONGEST_REASON = 500;

    private final Persons persons;
    private final LostKeys lostKeys;
    private final Readings readings;
    private final Templates templates;

    ResetPages(Persons persons, LostKeys lostKeys, Readings readings, Templates templates) {
        this.persons = persons;
        this.lostKeys = lostKeys;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/persons/{id}/factor-reset")
    View form(Ui ui, Delegate officer, @PathVariable UUID id) {
        var person = other(officer, id);
        readings.note(officer, person.path());
        return new Page(templates.identityReset(ui, person, "", new Mistakes()));
    }

    @PostMapping("/persons/{id}/factor-reset")
    View reset(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var person = other(officer, id);
        var mistakes = new Mistakes().text("reason", reason, LONGEST_REASON);
        if (!mistakes.none()) return Page.again(templates.identityReset(ui, person, reason, mistakes));
        factor.demand();
        lostKeys.takeAway(person, reason, officer.person());
        return Redirect.to(person.path());
    }

    /** Four eyes: whoever needs it asks somebody else for it. */
    private Person other(Delegate officer, UUID id) {
        var person = persons.changedBy(officer, id);
        if (person.id().equals(officer.person())) throw new RuleBroken(Refusal.IS_OWN_KEY);
        return person;
    }
}
