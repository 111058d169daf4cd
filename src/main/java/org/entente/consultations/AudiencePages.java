package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.parties.AudienceForm;
import org.entente.parties.AudienceText;
import org.entente.parties.Recipients;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final Recipients recipients;
    private final AudienceText audiences;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AudiencePages(
            Statements statements,
            Consultations consultations,
            Reports reports,
            Recipients recipients,
            AudienceText audiences,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.statements = statements;
        this.consultations = consultations;
        this.reports = reports;
        this.recipients = recipients;
        this.audiences = audiences;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/statements/{id}/audience")
    View ofStatement(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var statement = statements.boundBy(delegate, factor, id);
        var form = AudienceForm.of(statement.audience(), recipients, delegate, statement.lock());
        return new Page(form(ui, delegate, statement, form, new Mistakes()));
    }

    @PostMapping("/statements/{id}/audience")
    View ofStatement(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var statement = statements.boundBy(delegate, factor, id);
        var mistakes = new Mistakes();
        var fictitious = consultations.get(statement.consultation()).fictitious();
        var chosen = form.chosen(
                AudienceForm.choices(),
                recipients,
                delegate,
                statement.audience(),
                fictitious,
                statement.bySecretariat(),
                mistakes);
        if (!mistakes.none()) return Page.again(form(ui, delegate, statement, form, mistakes));
        if (chosen.equals(statement.audience())) return Redirect.to(statement.path());
        try {
            transaction.executeWithoutResult(status -> {
                statements.save(statement.openTo(chosen, form.knownLock()));
                events.publishEvent(new StatementAudienceChanged(
                        id,
                        statement.party(),
                        recipients.told(statement.audience(), ""),
                        recipients.told(chosen, form.reason()),
                        delegate.person(),
                        clock.instant()));
            });
        } catch (OptimisticLockingFailureException overtaken) {
            var current = statements.boundBy(delegate, factor, id);
            mistakes.on("audience", "web.mistake.overtaken");
            return new Page(form(ui, delegate, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(statement.path());
    }

    @GetMapping("/reports/{id}/audience")
    View ofReport(Ui ui, Delegate officer, @PathVariable UUID id) {
        var report = reports.writtenBy(officer.asOfficer(), id);
        var form = AudienceForm.of(report.audience(), recipients, officer, 0);
        return new Page(form(ui, officer, report, form, new Mistakes()));
    }

    @PostMapping("/reports/{id}/audience")
    View ofReport(Ui ui, Delegate officer, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var report = reports.writtenBy(officer.asOfficer(), id);
        var mistakes = new Mistakes();
        var chosen = form.chosen(
                AudienceForm.choices(), recipients, officer, report.audience(), report.fictitious(), true, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, officer, report, form, mistakes));
        factor.demand();
        if (!chosen.equals(report.audience())) {
            transaction.executeWithoutResult(status -> {
                reports.openTo(id, chosen);
                events.publishEvent(new ReportAudienceChanged(
                        id,
                        recipients.told(report.audience(), ""),
                        recipients.told(chosen, form.reason()),
                        officer.person(),
                        clock.instant()));
            });
        }
        return Redirect.to(report.path() + "/work");
    }

    private JteModel form(Ui ui, Delegate delegate, Statement statement, AudienceForm form, Mistakes mistakes) {
        var consultation = consultations.get(statement.consultation());
        var trail = List.of(
                new Crumb(consultation.path(), consultation.title(ui.language())),
                new Crumb(statement.path(), ui.localize("consultations.statement")));
        return templates.partiesAudience(
                ui,
                statement.path(),
                consultation.fictitious(),
                trail,
                audiences.of(statement.audience(), ui),
                recipients.unknownTo(delegate, statement.audience()).size(),
                AudienceForm.choices(),
                form,
                mistakes);
    }

    private JteModel form(Ui ui, Delegate officer, Report report, AudienceForm form, Mistakes mistakes) {
        var trail = List.of(
                new Crumb("/reports", ui.localize("consultations.reports")),
                new Crumb(report.path() + "/work", ui.name(report.titles())));
        return templates.partiesAudience(
                ui,
                report.path(),
                report.fictitious(),
                trail,
                audiences.of(report.audience(), ui),
                recipients.unknownTo(officer, report.audience()).size(),
                AudienceForm.choices(),
                form,
                mistakes);
    }
}
