package org.entente.consultations;

import java.util.Optional;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Of reports of which a version is published. */
@Component
class TellsOfReports implements Topic {

    private static final String NAME = "reports";

    private final Reports reports;
    private final Tells tells;

    TellsOfReports(Reports reports, Tells tells) {
        this.reports = reports;
        this.tells = tells;
    }

    @EventListener
    void published(ReportPublished event) {
        if (event.by() == null) return;
        tells.tell(NAME, event.report(), "PUBLISHED", Integer.toString(event.number()), Whom.everybody(), event.by());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Often usual() {
        return Often.WEEKLY;
    }

    @Override
    public Optional<News> read(Told told, Ui ui) {
        var report = reports.readableBy(ui.reader(), told.of());
        if (!report.isPublished()) return Optional.empty();
        return Optional.of(new News(
                ui.localize("consultations.told.report"),
                ui.name(report.titles()),
                report.titles().languageOf(ui.language()).code(),
                report.path(),
                report.fictitious()));
    }
}
