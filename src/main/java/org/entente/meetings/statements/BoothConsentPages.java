package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.consultations.Statement;
import org.entente.consultations.Statements;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
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
        return new Page(show(ui, spokenForBy(delegate, id), new Mistakes()));
    }

    private JteModel show(Ui ui, Statement statement, Mistakes mistakes) {
        var meeting = meetings.get(interventions.get(statement.id()).meeting());
        var let = consents.letOf(statement.id()).orElse(null);
        return templates.statementsBooth(ui, meeting, statement, let, mistakes);
    }

    @PostMapping("/statements/{id}/booth")
    View say(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String let,
            @RequestParam(defaultValue = "-1") int version) {
        var statement = spokenForBy(delegate, id);
        if (let.equals("yes")) {
            factor.demand();
            // Nobody lets out what was written while they looked at something else.
            if (version != statement.version()) {
                var overtaken = new Mistakes().on("let", "web.mistake.overtaken");
                return new Page(show(ui, statement, overtaken), HttpStatus.CONFLICT);
            }
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
