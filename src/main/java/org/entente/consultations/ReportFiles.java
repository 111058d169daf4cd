package org.entente.consultations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.WordWriting;
import org.entente.parties.AudienceText;
import org.entente.web.Download;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.entente.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A published report as PDF, Word, Akoma Ntoso and JSON, in the language of the address. */
@Controller
class ReportFiles {

    private final Reports reports;
    private final NotesReaders notes;
    private final ReportPdf pdf;
    private final ReportWord word;
    private final AudienceText audiences;
    private final SiteAddress site;

    ReportFiles(
            Reports reports,
            NotesReaders notes,
            ReportPdf pdf,
            ReportWord word,
            AudienceText audiences,
            SiteAddress site) {
        this.reports = reports;
        this.notes = notes;
        this.pdf = pdf;
        this.word = word;
        this.audiences = audiences;
        this.site = site;
    }

    @GetMapping("/reports/{id}/report.{ending:pdf|docx|akn[.]xml}")
    ResponseEntity<byte[]> file(
            Ui ui,
            Reader reader,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String ending,
            @RequestParam(defaultValue = "0") int version) {
        var content = published(reader, id, version);
        var name = name(content, ui, ending);
        return switch (ending) {
            case "pdf" -> Download.of(name, "application/pdf", pdf.of(content, ui, site.of(request)));
            case "docx" -> Download.of(name, WordWriting.MEDIA_TYPE, word.of(content, ui, site.of(request)));
            default -> Download.of(name, "application/akn+xml", AkomaNtoso.of(content, ui, site.of(request)));
        };
    }

    @GetMapping("/api/v1/reports/{id}")
    @ResponseBody
    ReportContent json(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        return published(reader, id, version);
    }

    private ReportContent published(Reader reader, UUID id, int version) {
        var report = reports.readableBy(reader, id);
        var content = reports.published(id, version, reader).orElseThrow(NoSuchElementException::new);
        notes.of(report, reader);
        return content.marked(audiences.marking(report.audience(), content.citesRestricted(), reader));
    }

    private static String name(ReportContent content, Ui ui, String ending) {
        return "report-" + content.report().toString().substring(0, 8) + "-v" + content.number() + "-"
                + ui.language().code() + "." + ending;
    }
}
