package org.entente.documents.record;

import gg.jte.generated.entente.Templates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.documents.FileStore;
import org.entente.web.Download;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Parts of documents: a paragraph at its lasting address, a file as it came, and what changed between two texts. */
@Controller
class TextPages {

    private final Documents documents;
    private final Texts texts;
    private final Sides sides;
    private final FileStore files;
    private final Readings readings;
    private final Templates templates;

    TextPages(Documents documents, Texts texts, Sides sides, FileStore files, Readings readings, Templates templates) {
        this.documents = documents;
        this.texts = texts;
        this.sides = sides;
        this.files = files;
        this.readings = readings;
        this.templates = templates;
    }

    /** Leads to where it stands now, or stood last, with how it is cited. */
    @GetMapping("/documents/paragraphs/{id}")
    View paragraph(Reader reader, @PathVariable UUID id) {
        var paragraph = texts.paragraph(id);
        var text = texts.find(paragraph.text()).orElseThrow(NoSuchElementException::new);
        var document = documents.readableBy(reader, text.document());
        var current = texts.current(document.id()).get(text.language());
        var edition = text.equals(current) ? "" : "&edition=" + text.edition();
        var place = "&paragraph=" + paragraph.position() + "#" + paragraph.anchor();
        return Redirect.to(document.path(text.language()) + edition + place);
    }

    @GetMapping("/documents/texts/{text}/files/{sha256}")
    ResponseEntity<FileSystemResource> file(Reader reader, @PathVariable UUID text, @PathVariable String sha256) {
        var document = documents.readableBy(
                reader, texts.find(text).map(Text::document).orElseThrow(NoSuchElementException::new));
        var file = texts.files(text).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        note(reader, document);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(file.name()))
                .header(Download.POLICY, Download.SANDBOX)
                .body(new FileSystemResource(files.path(file.sha256())));
    }

    /** Between two editions, or a draft and what became of it; where none is named, the last two in one language. */
    @GetMapping("/documents/{id}/changes")
    View changes(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(required = false) @Nullable UUID to) {
        var document = documents.readableBy(reader, id);
        var choices = new LinkedHashMap<UUID, Sides.Standing>();
        sides.comparable(document, reader)
                .forEach(each -> choices.put(each.text().id(), each));
        var before = from == null ? null : choices.get(from);
        var after = to == null ? null : choices.get(to);
        if (from != null && before == null || to != null && after == null) throw new NoSuchElementException();
        note(reader, document);
        if (before != null) note(reader, before.document());
        if (after != null) note(reader, after.document());
        var changed = before == null || after == null
                ? WhatChanged.nothing()
                : WhatChanged.between(
                        texts.paragraphs(before.text().id()),
                        texts.paragraphs(after.text().id()));
        return new Page(templates.documentsChanges(ui, document, labels(ui, choices), before, after, changed));
    }

    private void note(Reader reader, Document document) {
        readings.noteUnless(document.audience().isPublic(), reader, document.lastingPath());
    }

    private static Map<String, String> labels(Ui ui, Map<UUID, Sides.Standing> choices) {
        var labels = new LinkedHashMap<String, String>();
        choices.forEach((id, standing) -> labels.put(
                id.toString(),
                ui.localize(
                        "documents.changes.choice",
                        standing.document().label(ui.language()),
                        standing.text().language().endonym(),
                        standing.text().edition())));
        return labels;
    }
}
