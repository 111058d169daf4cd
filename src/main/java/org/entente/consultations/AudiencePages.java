package org.entente.consultations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.parties.AudienceForm;
import org.entente.parties.ChangesAudience;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** To change who may read a statement or a report is an act with a reason. */
@Controller
class AudiencePages {

    private final Statements statements;
    private final Consultations consultations;
    private final Reports reports;
    private final ChangesAudience changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AudiencePages(
            Statements statements,
            Consultations consultations,
            Reports reports,
            ChangesAudience changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.statements = statements;
        this.consultations = consultations;
        this.reports = reports;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/statements/{id}/audience")
    View ofStatement(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        return changes.show(ui, delegate, thing(ui, statements.boundBy(delegate, factor, id)));
    }

    /** The finder has demanded a second factor already. */
    @PostMapping("/statements/{id}/audience")
    View ofStatement(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var statement = statements.boundBy(delegate, factor, id);
        return changes.change(
                ui, delegate, () -> thing(ui, statements.boundBy(delegate, factor, id)), form, () -> {}, chosen -> {
                    statements.save(statement.openTo(chosen.audience(), chosen.knownLock()));
                    events.publishEvent(new StatementAudienceChanged(
                            id,
                            statement.party(),
                            chosen.before(),
                            chosen.after(),
                            delegate.person(),
                            clock.instant()));
                });
    }

    @GetMapping("/reports/{id}/audience")
    View ofReport(Ui ui, Delegate officer, @PathVariable UUID id) {
        return changes.show(ui, officer, thing(ui, reports.writtenBy(officer.asOfficer(), id)));
    }

    @PostMapping("/reports/{id}/audience")
    View ofReport(Ui ui, Delegate officer, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        return changes.change(
                ui,
                officer,
                () -> thing(ui, reports.writtenBy(officer.asOfficer(), id)),
                form,
                factor::demand,
                chosen -> {
                    reports.openTo(id, chosen.audience());
                    events.publishEvent(new ReportAudienceChanged(
                            id, chosen.before(), chosen.after(), officer.person(), clock.instant()));
                });
    }

    private ChangesAudience.Thing thing(Ui ui, Statement statement) {
        var consultation = consultations.get(statement.consultation());
        return new ChangesAudience.Thing(
                statement.path(),
                statement.path(),
                List.of(
                        new Crumb(consultation.path(), consultation.title(ui.language())),
                        new Crumb(statement.path(), ui.localize("consultations.statement"))),
                consultation.fictitious(),
                statement.bySecretariat(),
                AudienceForm.choices(),
                statement.audience(),
                statement.lock());
    }

    private static ChangesAudience.Thing thing(Ui ui, Report report) {
        return new ChangesAudience.Thing(
                report.path(),
                report.path() + "/work",
                List.of(
                        new Crumb("/reports", ui.localize("consultations.reports")),
                        new Crumb(report.path() + "/work", ui.name(report.titles()))),
                report.fictitious(),
                true,
                AudienceForm.choices(),
                report.audience(),
                0);
    }
}
