package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.consultations.Statement;
import org.entente.consultations.Statements;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who speaks for a party lets interpreters read its text in advance, or no longer. */
@Controller
class BoothConsentPages {

    private final Statements statements;
    private final Interventions interventions;
    private final BoothConsents consents;
    private final Meetings meetings;
    private final Templates templates;

    BoothConsentPages(
            Statements statements,
            Interventions interventions,
            BoothConsents consents,
            Meetings meetings,
            Templates templates) {
        this.statements = statements;
        this.interventions = interventions;
        this.consents = consents;
        this.meetings = meetings;
        this.templates = templates;
    }

    @GetMapping("/statements/{id}/booth")
    View show(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var statement = spokenForBy(delegate, id);
        var meeting = meetings.get(interventions.get(id).meeting());
        return new Page(templates.statementsBooth(ui, meeting, statement, consents.isLet(id)));
    }

    @PostMapping("/statements/{id}/booth")
    View say(
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String let) {
        var statement = spokenForBy(delegate, id);
        if (let.equals("yes")) {
            factor.demand();
            consents.let(statement, delegate);
        } else {
            // To close asks nothing: it may have to be done at once.
            consents.keep(statement, delegate);
        }
        return Redirect.to(statement.path());
    }

    /** To anybody else, the question does not arise. */
    private Statement spokenForBy(Delegate delegate, UUID id) {
        var statement = statements.readableBy(Reader.of(delegate), id);
        if (!BoothConsents.mayLet(delegate, statement.party())
                || interventions.find(id).isEmpty()) throw new NoSuchElementException();
        return statement;
    }
}
