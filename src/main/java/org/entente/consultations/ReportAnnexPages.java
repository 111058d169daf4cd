package org.entente.consultations;

import java.time.Clock;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Redirect;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whether a report tells where States stand, from its next version on; what was published stays as it was. */
@Controller
class ReportAnnexPages {

    private final Reports reports;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReportAnnexPages(Reports reports, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.reports = reports;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @PostMapping("/reports/{id}/annex")
    View choose(Delegate rapporteur, @PathVariable UUID id, @RequestParam(defaultValue = "") String stands) {
        var report = reports.writtenBy(rapporteur, id);
        var wanted = stands.equals("yes");
        transaction.executeWithoutResult(status -> {
            if (wanted == report.tellsStands()) return;
            reports.tellStands(id, wanted);
            events.publishEvent(
                    new ReportAnnexChosen(id, report.tellsStands(), wanted, rapporteur.person(), clock.instant()));
        });
        return Redirect.to(report.path() + "/work");
    }
}
