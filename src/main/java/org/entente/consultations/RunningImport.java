package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.entente.live.LivePart;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** How far an import is, on the page of whoever watches it. */
@Component
class RunningImport implements LivePart {

    static final String KIND = "import";

    private final ImportJobs jobs;
    private final Templates templates;

    RunningImport(ImportJobs jobs, Templates templates) {
        this.jobs = jobs;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        jobs.find(of);
        return Audience.OFFICERS;
    }

    /** Of those who hold an office, only officers import. */
    @Override
    public boolean admits(Reader reader) {
        return reader.isOfficer();
    }

    @Override
    public String noted(UUID of) {
        return "/imports/" + of;
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        return templates.consultationsImportProgress(
                ui, jobs.find(of), jobs.refused(of).size());
    }
}
