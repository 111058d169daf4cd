package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.documents.FileStore;
import org.entente.languages.Language;
import org.entente.parties.AudienceText;
import org.entente.parties.Parties;
import org.entente.process.Elements;
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

/** Statements, read by all once they are published. */
@Controller
class StatementPages {

    private final Consultations consultations;
    private final Statements statements;
    private final Tags tags;
    private final Attribution attribution;
    private final SaidAs said;
    private final AudienceText audiences;
    private final Parties parties;
    private final Elements elements;
    private final FileStore files;
    private final Histories histories;
    private final NotesReaders notes;
    private final List<OnStatement> others;
    private final StakeholdersWords stakeholders;
    private final Templates templates;

    StatementPages(
            Consultations consultations,
            Statements statements,
            Tags tags,
            Attribution attribution,
            SaidAs said,
            AudienceText audiences,
            Parties parties,
            Elements elements,
            FileStore files,
            Histories histories,
            NotesReaders notes,
            List<OnStatement> others,
            StakeholdersWords stakeholders,
            Templates templates) {
        this.consultations = consultations;
        this.statements = statements;
        this.tags = tags;
        this.attribution = attribution;
        this.said = said;
        this.audiences = audiences;
        this.parties = parties;
        this.elements = elements;
        this.files = files;
        this.histories = histories;
        this.notes = notes;
        this.others = others;
        this.stakeholders = stakeholders;
        this.templates = templates;
    }

    @GetMapping("/statements/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        var statement = statements.readableBy(reader, id);
        var consultation = consultations.get(statement.consultation());
        var versions = statements.versions(statement, reader);
        var number = version == null ? statement.version() : version;
        if (versions.stream().noneMatch(each -> each.number() == number)) throw new NoSuchElementException();
        var isOwn = reader.delegate().filter(statement::belongsTo).isPresent();
        // A withdrawn statement stays as a fact; its words are its party's again.
        var speaks = statement.speaksTo(reader);
        if (speaks) notes.of(statement, number, reader);
        var paragraphs = speaks ? statements.paragraphs(id, number) : List.<Paragraph>of();
        return new Page(templates.consultationsStatement(
                ui,
                consultation,
                statement,
                number,
                versions,
                paragraphs,
                tags.of(paragraphs.stream().map(Paragraph::id).toList()),
                names(ui.language()),
                attribution,
                label(statement, consultation, ui),
                audiences,
                parties,
                others.stream()
                        .flatMap(other -> other.facts(statement, ui).stream())
                        .toList(),
                others.stream()
                        .flatMap(other -> other.acts(statement, ui).stream())
                        .toList(),
                !stakeholders.wereReadBefore(id),
                history(ui, consultation, statement, isOwn)));
    }

    /** As what a stakeholder said it, where the reader may know who did; empty where there is nothing to say. */
    private String label(Statement statement, Consultation consultation, Ui ui) {
        if (!attribution.isOpen(consultation, ui.reader())) return "";
        var label = said.of(Statement.speakers(List.of(statement))).get(statement.id());
        return label == null ? "" : label.in(ui.language());
    }

    /** The lasting address of a paragraph leads to where it stands now, or stood last. */
    @GetMapping("/paragraphs/{id}")
    View paragraph(Reader reader, @PathVariable UUID id) {
        var paragraph = statements.paragraph(reader, id);
        var current = statements.readableBy(reader, paragraph.statement()).version();
        var version = paragraph.version() == current ? "" : "?version=" + paragraph.version();
        return Redirect.to("/statements/" + paragraph.statement() + version + "#" + paragraph.anchor());
    }

    /** The file as it came; where the rule hides the speaker, only for those who know them. */
    @GetMapping("/statements/{id}/file")
    ResponseEntity<FileSystemResource> file(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        var statement = statements.readableBy(reader, id);
        var own = reader.delegate().filter(statement::belongsTo).isPresent();
        var named = attribution.isOpen(consultations.get(statement.consultation()), reader);
        if (!statement.speaksTo(reader) || !own && !named) throw new NoSuchElementException();
        var number = version == 0 ? statement.version() : version;
        var kept = statements.versions(statement, reader).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        notes.of(statement, number, reader);
        var name = kept.fileName().substring(kept.fileName().replace('\\', '/').lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(name))
                .header(Download.POLICY, Download.SANDBOX)
                .body(new FileSystemResource(files.path(kept.sha256())));
    }

    /** What was done before the first publication is its owner's alone, and so is who did it where the rule hides that. */
    private History history(Ui ui, Consultation consultation, Statement statement, boolean isOwn) {
        return isOwn
                ? histories.ofOwn(ui, statement.path())
                : histories.of(
                        ui,
                        statement.path(),
                        StatementPages::sincePublication,
                        attribution.isOpen(consultation, ui.reader()));
    }

    private static List<Entry> sincePublication(List<Entry> newestFirst) {
        var names = newestFirst.stream().map(Entry::name).toList();
        var first = names.lastIndexOf(StatementPublished.class.getSimpleName());
        // Where it is not among the newest, it is older than they are.
        return first < 0 ? newestFirst : newestFirst.subList(0, first + 1);
    }

    private Map<String, String> names(Language language) {
        var names = new LinkedHashMap<String, String>();
        elements.all().forEach(element -> names.put(element.code(), element.name(language)));
        return names;
    }
}
