package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.documents.FileStore;
import org.entente.documents.Unreadable;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
    private final FileStore files;
    private final Templates templates;

    ImportPages(ImportJobs jobs, Consultations consultations, FileStore files, Templates templates) {
        this.jobs = jobs;
        this.consultations = consultations;
        this.files = files;
        this.templates = templates;
    }

    @GetMapping("/consultations/{id}/imports/new")
    View form(Ui ui, Delegate officer, @PathVariable UUID id) {
        return new Page(templates.consultationsImportForm(ui, consultations.keptBy(officer, id), new Mistakes()));
    }

    @PostMapping("/consultations/{id}/imports")
    View begin(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var consultation = consultations.keptBy(officer, id);
        if (!consultation.takesStatements()) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        var mistakes = new Mistakes();
        if (file == null || file.isEmpty()) {
            return Page.again(templates.consultationsImportForm(
                    ui, consultation, mistakes.on("file", "consultations.mistake.no_text")));
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            var job = jobs.begin(officer, consultation, files.keep(content), name == null ? "" : name);
            return Redirect.to(job.path());
        } catch (Unreadable unreadable) {
            mistakes.on("file", unreadable.reason().key());
        } catch (TableSource.MissingColumn missing) {
            mistakes.on("file", "consultations.import.missing_column", missing.column());
        }
        return Page.again(templates.consultationsImportForm(ui, consultation, mistakes));
    }

    @GetMapping("/imports/{id}")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        var job = jobs.get(officer, id);
        return new Page(
                templates.consultationsImportJob(ui, consultations.get(job.consultation()), job, jobs.refused(id)));
    }

    @PostMapping("/imports/{id}/pause")
    View pause(Delegate officer, @PathVariable UUID id) {
        jobs.pause(jobs.get(officer, id).id());
        return Redirect.to("/imports/" + id);
    }

    @PostMapping("/imports/{id}/resumption")
    View resume(Delegate officer, @PathVariable UUID id) {
        jobs.resume(jobs.get(officer, id).id());
        return Redirect.to("/imports/" + id);
    }

    @GetMapping("/imports/{id}/refused.csv")
    ResponseEntity<byte[]> refused(Delegate officer, @PathVariable UUID id) throws IOException {
        jobs.get(officer, id);
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader("item", "reason").get())) {
            for (var each : jobs.refused(id)) csv.printRecord(Download.cell(each.name()), Download.cell(each.reason()));
        }
        return Download.of(
                "refused.csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
