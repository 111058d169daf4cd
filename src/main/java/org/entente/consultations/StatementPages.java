package org.entente.consultations;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Chronicle;
import org.entente.documents.FileStore;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.process.Elements;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Statements: read by all once they are published, kept by the party whose words they are and by the secretariat. */
@Controller
class StatementPages {

    private final Consultations consultations;
    private final Statements statements;
    private final Tags tags;
    private final TakesStatements takes;
    private final Attribution attribution;
    private final Parties parties;
    private final Elements elements;
    private final FileStore files;
    private final Chronicle chronicle;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StatementPages(
            Consultations consultations,
            Statements statements,
            Tags tags,
            TakesStatements takes,
            Attribution attribution,
            Parties parties,
            Elements elements,
            FileStore files,
            Chronicle chronicle,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.statements = statements;
        this.tags = tags;
        this.takes = takes;
        this.attribution = attribution;
        this.parties = parties;
        this.elements = elements;
        this.files = files;
        this.chronicle = chronicle;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/statements/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer version) {
        var statement = statements.readableBy(reader, id);
        var consultation = consultations.get(statement.consultation());
        var versions = statements.versions(id);
        var number = version == null ? statement.version() : version;
        if (versions.stream().noneMatch(each -> each.number() == number)) throw new NoSuchElementException();
        // A withdrawn statement stays as a fact; its words are its party's again.
        var withheld = statement.state() == StatementState.WITHDRAWN
                && reader.delegate().filter(statement::belongsTo).isEmpty();
        var paragraphs = withheld ? List.<Paragraph>of() : statements.paragraphs(id, number);
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
                parties,
                chronicle.on(statement.path(), 20)));
    }

    /** The lasting address of a paragraph leads to where it stands now. */
    @GetMapping("/paragraphs/{id}")
    View paragraph(Reader reader, @PathVariable UUID id) {
        var paragraph = statements.paragraph(reader, id);
        return Redirect.to("/statements/" + paragraph.statement() + "#" + paragraph.anchor());
    }

    @GetMapping("/consultations/{id}/statements/new")
    View add(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var consultation = consultations.get(id);
        if (!consultation.takesStatementsFrom(ui.reader())) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        return new Page(form(ui, consultation, StatementForm.empty(""), new Mistakes()));
    }

    @PostMapping("/consultations/{id}/statements")
    View add(Ui ui, Delegate delegate, @PathVariable UUID id, @ModelAttribute StatementForm form) throws IOException {
        var consultation = consultations.get(id);
        if (!consultation.takesStatementsFrom(ui.reader())) throw new RuleBroken(Refusal.TAKES_NO_STATEMENTS);
        var mistakes = form.mistakes();
        var party = speaker(consultation, delegate, form, mistakes);
        var onBehalfOf =
                form.onBehalfOf().isEmpty() ? null : known(consultation, form.onBehalfOf(), "onBehalfOf", mistakes);
        var aligned = new ArrayList<UUID>();
        for (var word : form.alignedWords()) {
            var other = known(consultation, word, "aligned", mistakes);
            if (other != null) aligned.add(other);
        }
        if (!mistakes.none() || party == null) return Page.again(form(ui, consultation, form, mistakes));
        var language = Language.of(form.language()).map(Language::code).orElse(null);
        var incoming = new Incoming(
                party, onBehalfOf, aligned, language, Dates.read(form.deliveredOn()), false, StatementState.DRAFT);
        try (var content = content(form)) {
            var taken = takes.take(consultation, incoming, content, fileName(form), delegate.person());
            return Redirect.to(taken.statement().path());
        } catch (Unreadable unreadable) {
            return Page.again(form(
                    ui,
                    consultation,
                    form,
                    mistakes.on(
                            form.hasFile() ? "file" : "text",
                            unreadable.reason().key())));
        } catch (AlreadyHeld held) {
            return Page.again(form(
                    ui,
                    consultation,
                    form,
                    mistakes.on(form.hasFile() ? "file" : "text", "consultations.import.already_held")));
        }
    }

    @PostMapping("/statements/{id}/publication")
    View publish(Delegate delegate, @PathVariable UUID id) {
        var published = statements.ownedBy(delegate, id).publish();
        transaction.executeWithoutResult(status -> {
            statements.save(published);
            events.publishEvent(new StatementPublished(id, delegate.person(), clock.instant()));
        });
        return Redirect.to(published.path());
    }

    @PostMapping("/statements/{id}/withdrawal")
    View withdraw(Delegate delegate, @PathVariable UUID id) {
        var withdrawn = statements.ownedBy(delegate, id).withdraw();
        transaction.executeWithoutResult(status -> {
            statements.save(withdrawn);
            events.publishEvent(new StatementWithdrawn(id, delegate.person(), clock.instant()));
        });
        return Redirect.to(withdrawn.path());
    }

    @GetMapping("/statements/{id}/correction")
    View correct(Ui ui, Delegate delegate, @PathVariable UUID id) {
        var statement = statements.ownedBy(delegate, id);
        var text = String.join(
                "\n\n",
                statements.paragraphs(id, statement.version()).stream()
                        .map(Paragraph::text)
                        .toList());
        return new Page(templates.consultationsCorrection(
                ui, consultations.get(statement.consultation()), statement, text, new Mistakes()));
    }

    @PostMapping("/statements/{id}/correction")
    View correct(Ui ui, Delegate delegate, @PathVariable UUID id, @ModelAttribute StatementForm form)
            throws IOException {
        var statement = statements.ownedBy(delegate, id);
        var mistakes = form.mistakes();
        if (mistakes.none()) {
            try (var content = content(form)) {
                return Redirect.to(takes.correct(statement, content, fileName(form), delegate)
                        .path());
            } catch (Unreadable unreadable) {
                mistakes.on("text", unreadable.reason().key());
            }
        }
        return Page.again(templates.consultationsCorrection(
                ui, consultations.get(statement.consultation()), statement, form.text(), mistakes));
    }

    /** The file as it came; where the rule hides the speaker, only for those who know them. */
    @GetMapping("/statements/{id}/file")
    ResponseEntity<FileSystemResource> file(
            Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
        var statement = statements.readableBy(reader, id);
        var own = reader.delegate().filter(statement::belongsTo).isPresent();
        var open = statement.isPublished() && attribution.isOpen(consultations.get(statement.consultation()), reader);
        if (!own && !open) throw new NoSuchElementException();
        var number = version == 0 ? statement.version() : version;
        var kept = statements.versions(id).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        var name = kept.fileName().substring(kept.fileName().replace('\\', '/').lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(files.path(kept.sha256())));
    }

    private JteModel form(Ui ui, Consultation consultation, StatementForm form, Mistakes mistakes) {
        var all = parties.all(ui.language()).stream()
                .filter(party -> party.fictitious() == consultation.fictitious())
                .toList();
        return templates.consultationsStatementForm(
                ui, consultation, form, parties.choices(all, ui.language()), mistakes);
    }

    /** A delegate speaks for their own party and no other. */
    private @Nullable UUID speaker(
            Consultation consultation, Delegate delegate, StatementForm form, Mistakes mistakes) {
        var own = delegate.party();
        if (own != null) {
            // The demonstration and the real record never mix.
            if (parties.get(new PartyId(own)).fictitious() != consultation.fictitious())
                throw new NoSuchElementException();
            return own;
        }
        delegate.asOfficer();
        return known(consultation, form.party(), "party", mistakes);
    }

    private @Nullable UUID known(Consultation consultation, String word, String field, Mistakes mistakes) {
        var party = parties.called(word).filter(found -> found.fictitious() == consultation.fictitious());
        if (party.isEmpty()) mistakes.on(field, "consultations.import.unknown_party", word);
        return party.map(Party::id).map(PartyId::id).orElse(null);
    }

    private Map<String, String> names(Language language) {
        var names = new LinkedHashMap<String, String>();
        elements.all().forEach(element -> names.put(element.code(), element.name(language)));
        return names;
    }

    private static InputStream content(StatementForm form) throws IOException {
        return form.hasFile()
                ? Objects.requireNonNull(form.file()).getInputStream()
                : new ByteArrayInputStream(form.text().getBytes(StandardCharsets.UTF_8));
    }

    private static String fileName(StatementForm form) {
        var name = form.hasFile() ? Objects.requireNonNull(form.file()).getOriginalFilename() : null;
        return name == null || name.isBlank() ? "statement.txt" : name;
    }
}
