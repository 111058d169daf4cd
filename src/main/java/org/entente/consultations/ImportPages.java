package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.documents.Unreadable;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Bringing in many statements at once, with progress, a pause, and a list of what was refused. */
@Controller
class ImportPages {

    private final ImportJobs jobs;
    private final Consultations consultations;
    private final Uploads uploads;
    private final Readings readings;
    private final Templates templates;

    ImportPages(ImportJobs jobs, Consultations consultations, Uploads uploads, Readings readings, Templates templates) {
        this.jobs = jobs;
        this.consultations = consultations;
        this.uploads = uploads;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/consultations/{id}/imports/new")
    View form(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String kept)
            throws IOException {
        var consultation = consultations.keptBy(officer, id);
        var mistakes = new Mistakes();
        var upload = uploads.of(consultation, officer, file, kept, mistakes);
        return new Page(templates.consultationsImportForm(ui, consultation, upload, mistakes));
    }

    @PostMapping("/consultations/{id}/imports")
    View begin(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String kept)
            throws IOException {
        var consultation = consultations.keptBy(officer, id);
        if (!consultation.takesStatements()) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        var mistakes = new Mistakes();
        var upload = uploads.of(consultation, officer, file, kept, mistakes);
        // What is brought in at once is published at once; the file stays where it is meanwhile.
        if (upload != null) factor.demandKeeping(upload.id());
        try {
            if (upload != null)
                return Redirect.to(jobs.begin(officer, consultation, upload).path());
            mistakes.on("file", "consultations.mistake.no_file");
        } catch (Unreadable unreadable) {
            mistakes.on("file", unreadable.reason().key());
        } catch (NotTaken bad) {
            mistakes.on("file", bad.key(), bad.arguments());
        }
        return Page.again(templates.consultationsImportForm(ui, consultation, null, mistakes));
    }

    @GetMapping("/imports/{id}")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        var job = jobs.get(officer, id);
        readings.note(officer, job.path());
        return new Page(
                templates.consultationsImportJob(ui, consultations.get(job.consultation()), job, jobs.refused(id)));
    }

    @PostMapping("/imports/{id}/pause")
    View pause(Delegate officer, @PathVariable UUID id) {
        jobs.pause(jobs.get(officer, id).id(), officer.person());
        return Redirect.to("/imports/" + id);
    }

    @PostMapping("/imports/{id}/resumption")
    View resume(Delegate officer, SecondFactor factor, @PathVariable UUID id) {
        var job = jobs.get(officer, id);
        factor.demand();
        jobs.resume(job.id(), officer.person());
        return Redirect.to("/imports/" + id);
    }

    /** What was refused, in a form that can be put right and brought in again. */
    @GetMapping("/imports/{id}/refused")
    void refused(Ui ui, Delegate officer, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var job = jobs.get(officer, id);
        readings.note(officer, job.path());
        var reasons = new TreeMap<Integer, String>();
        jobs.refused(id).forEach(each -> reasons.put(each.position(), each.sentence(ui.language())));
        try (var source = jobs.source(job)) {
            response.setContentType(source.ending().equals("zip") ? "application/zip" : "text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named("refused." + source.ending()));
            response.setHeader(Download.POLICY, Download.SANDBOX);
            source.handBack(reasons, response.getOutputStream());
        }
    }
}
