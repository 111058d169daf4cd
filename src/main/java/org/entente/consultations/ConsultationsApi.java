package org.entente.consultations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.AudienceText;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a reader may read of consultations, for programs; without a token, what the public may; speakers are named as each consultation's rule has it. */
@RestController
class ConsultationsApi {

    private final Consultations consultations;
    private final Statements statements;
    private final Tags tags;
    private final Matrices matrices;
    private final NotesReaders notes;
    private final Attribution attribution;
    private final SaidAs said;
    private final AudienceText audiences;
    private final Parties parties;

    ConsultationsApi(
            Consultations consultations,
            Statements statements,
            Tags tags,
            Matrices matrices,
            NotesReaders notes,
            Attribution attribution,
            SaidAs said,
            AudienceText audiences,
            Parties parties) {
        this.consultations = consultations;
        this.statements = statements;
        this.tags = tags;
        this.matrices = matrices;
        this.notes = notes;
        this.attribution = attribution;
        this.said = said;
        this.audiences = audiences;
        this.parties = parties;
    }

    @GetMapping("/api/v1/consultations")
    List<Map<String, @Nullable Object>> all() {
        return consultations.all().stream().map(this::brief).toList();
    }

    @GetMapping("/api/v1/consultations/{id}")
    Map<String, @Nullable Object> one(
            Reader reader, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        var consultation = consultations.get(id);
        var json = brief(consultation);
        json.put("discussed", consultations.discussed(id));
        var page = statements.in(id, reader, after);
        var open = attribution.isOpen(consultation, Reader.guest());
        var besides = open ? statements.ofStakeholders(id, reader) : new Matrix.Cell(0, 0);
        json.put("count", statements.count(id, reader) - besides.statements());
        if (open) json.put("stakeholders", besides);
        var labels = said.of(Statement.speakers(page));
        json.put(
                "statements",
                page.stream()
                        .map(statement -> brief(statement, consultation, labels, reader))
                        .toList());
        json.put("next", page.size() == Statements.PAGE ? page.getLast().id() : null);
        return json;
    }

    @GetMapping("/api/v1/statements/{id}")
    Map<String, @Nullable Object> statement(Reader reader, @PathVariable UUID id) {
        var statement = statements.readableBy(reader, id);
        if (!statement.speaksTo(reader)) throw new NoSuchElementException();
        notes.of(statement, statement.version(), reader);
        var labels = said.of(Statement.speakers(List.of(statement)));
        var json = brief(statement, consultations.get(statement.consultation()), labels, reader);
        json.put("version", statement.version());
        var paragraphs = statements.paragraphs(id, statement.version());
        var tagged = tags.of(paragraphs.stream().map(Paragraph::id).toList());
        json.put(
                "paragraphs",
                paragraphs.stream()
                        .map(paragraph -> paragraph(paragraph, tagged.getOrDefault(paragraph.id(), List.of())))
                        .toList());
        return json;
    }

    /** Counts of statements and of parties, each column with what its cells are a part of. */
    @GetMapping("/api/v1/matrix")
    Map<String, @Nullable Object> matrix(
            Reader reader,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(required = false) @Nullable UUID consultation,
            @RequestParam(defaultValue = "false") boolean suggested) {
        var fictitious = consultation != null && consultations.get(consultation).fictitious();
        var question = new Matrices.Question(Columns.of(columns), consultation, fictitious, suggested, reader);
        var matrix = matrices.read(question);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("across", question.columns());
        json.put("suggested", suggested);
        json.put("fictitious", fictitious);
        json.put("columns", matrix.columns());
        json.put("cells", matrix.cells());
        return json;
    }

    private Map<String, @Nullable Object> brief(Consultation consultation) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", consultation.id());
        json.put("titles", consultation.titles().byCode());
        json.put("organisers", codes(consultation.organisers()));
        json.put("coOrganisers", codes(consultation.coOrganisers()));
        json.put("startsOn", consultation.startsOn());
        json.put("endsOn", consultation.endsOn());
        json.put("places", consultation.places().byCode());
        json.put("mode", consultation.mode());
        json.put("languages", consultation.languages());
        json.put("attribution", consultation.rule());
        json.put("state", consultation.state());
        json.put("fictitious", consultation.fictitious());
        json.put("source", consultation.source());
        json.put("unverified", consultation.unverified());
        return json;
    }

    private Map<String, @Nullable Object> brief(
            Statement statement, Consultation consultation, Map<UUID, Names> labels, Reader reader) {
        var open = attribution.isOpen(consultation, Reader.guest());
        var onBehalfOf = statement.onBehalfOf();
        var day = statement.deliveredOn();
        var speaker = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            speaker.put(language.code(), attribution.published(consultation, statement.party(), language));
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", statement.id());
        json.put("consultation", consultation.id());
        json.put("speaker", speaker);
        json.put("party", open ? code(statement.party()) : null);
        var label = open ? labels.get(statement.id()) : null;
        json.put("label", label == null ? null : label.byCode());
        json.put("onBehalfOf", open && onBehalfOf != null ? code(onBehalfOf) : null);
        json.put("aligned", open ? codes(statement.aligned()) : List.of());
        json.put("language", statement.language());
        json.put(
                "deliveredOn",
                day == null ? null : statement.yearOnly() ? String.valueOf(day.getYear()) : day.toString());
        json.put("state", statement.state());
        json.put("fictitious", consultation.fictitious());
        var marking = audiences.marking(statement.shownTo(), false, reader);
        if (marking != null) json.put("marking", marking);
        return json;
    }

    private static Map<String, @Nullable Object> paragraph(Paragraph paragraph, List<Tag> tags) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", paragraph.id());
        json.put("position", paragraph.position());
        json.put("kind", paragraph.kind());
        json.put("text", paragraph.text());
        json.put(
                "elements",
                tags.stream().filter(Tag::isConfirmed).map(Tag::element).toList());
        json.put(
                "suggested",
                tags.stream()
                        .filter(tag -> !tag.isConfirmed())
                        .map(Tag::element)
                        .toList());
        return json;
    }

    private List<String> codes(List<UUID> ids) {
        return ids.stream().map(this::code).toList();
    }

    private String code(UUID id) {
        return parties.code(id).orElse(id.toString());
    }
}
