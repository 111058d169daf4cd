package org.entente.documents.record;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Names;
import org.entente.parties.AudienceForm;
import org.entente.parties.ChangesAudience;
import org.entente.web.Audience;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Documents entered and kept: their facts, and who may read them. */
@Controller
class KeepingPages {

    private final Documents documents;
    private final TakesDocuments takes;
    private final KeepsDocuments keeps;
    private final ChangesAudience changes;
    private final Readings readings;
    private final Templates templates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepingPages(
            Documents documents,
            TakesDocuments takes,
            KeepsDocuments keeps,
            ChangesAudience changes,
            Readings readings,
            Templates templates,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.takes = takes;
        this.keeps = keeps;
        this.changes = changes;
        this.readings = readings;
        this.templates = templates;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/documents/new")
    View add(Ui ui, Delegate officer) {
        officer.asOfficer();
        var empty = new LinkedMultiValueMap<String, String>();
        empty.add("audience", Audience.Kind.PUBLIC.name());
        return new Page(form(ui, null, new DocumentForm(empty), new Mistakes()));
    }

    @PostMapping("/documents")
    View add(Ui ui, Delegate officer, SecondFactor factor, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var form = new DocumentForm(typed);
        var mistakes = form.mistakes(ui.language());
        checkIsFree("symbol", form.symbol("symbol"), null, mistakes);
        checkIsFree("provisional", form.symbol("provisional"), null, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, null, form, mistakes));
        factor.demand();
        var document = form.applied(blank(form.audience()));
        transaction.executeWithoutResult(status -> {
            takes.add(document, officer.person());
            form.symbol("provisional")
                    .map(symbol -> new Alias(symbol.written(), document.id(), Alias.Kind.PROVISIONAL))
                    .ifPresent(alias -> takes.give(document, alias, officer.person()));
        });
        return Redirect.to(document.path());
    }

    @GetMapping("/documents/{id}/change")
    View change(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var document = documents.keptBy(delegate, factor, id);
        note(ui, document);
        return new Page(form(ui, document, DocumentForm.of(document), new Mistakes()));
    }

    @PostMapping("/documents/{id}/change")
    View change(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = documents.keptBy(delegate, factor, id);
        var form = new DocumentForm(typed);
        var mistakes = form.mistakes(ui.language());
        checkIsFree("symbol", form.symbol("symbol"), before, mistakes);
        if (!mistakes.none()) return Page.again(form(ui, before, form, mistakes));
        var after = form.applied(before);
        try {
            if (!keeps.change(before, after, delegate.person())) mistakes.on("symbol", "documents.mistake.named_ring");
        } catch (OptimisticLockingFailureException overtaken) {
            var current = documents.keptBy(delegate, factor, id);
            mistakes.on("symbol", "web.mistake.overtaken");
            return new Page(form(ui, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        if (!mistakes.none()) return Page.again(form(ui, before, form, mistakes));
        return Redirect.to(after.path());
    }

    @GetMapping("/documents/{id}/audience")
    View audience(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var document = documents.keptBy(delegate, factor, id);
        note(ui, document);
        return changes.show(ui, delegate, thing(ui, document));
    }

    private void note(Ui ui, Document document) {
        readings.noteUnless(document.audience().isPublic(), ui.reader(), document.lastingPath());
    }

    /** The finder has demanded a second factor already. */
    @PostMapping("/documents/{id}/audience")
    View audience(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, AudienceForm form) {
        var before = documents.keptBy(delegate, factor, id);
        return changes.change(
                ui,
                delegate,
                () -> thing(ui, documents.keptBy(delegate, factor, id)),
                form,
                () -> {},
                chosen -> keeps.open(
                        before.openTo(chosen.audience(), chosen.knownLock()),
                        chosen.before(),
                        chosen.after(),
                        delegate.person()));
    }

    /** What belongs to a delegation may become its own again. */
    private static List<Audience.Kind> choices(Document document) {
        return document.owner() == null ? AudienceForm.choices() : List.of(Audience.Kind.values());
    }

    private void checkIsFree(String field, Optional<Symbol> symbol, @Nullable Document own, Mistakes mistakes) {
        symbol.flatMap(documents::called)
                .filter(other -> own == null || !other.id().equals(own.id()))
                .ifPresent(other -> mistakes.on(field, "documents.mistake.taken"));
    }

    private Document blank(Audience audience) {
        var none = new Names(Map.of());
        return new Document(
                UUID.randomUUID(),
                null,
                Kind.OTHER,
                none,
                null,
                null,
                null,
                none,
                "",
                false,
                false,
                audience,
                null,
                clock.instant(),
                0);
    }

    private JteModel form(Ui ui, @Nullable Document document, DocumentForm form, Mistakes mistakes) {
        return templates.documentsDocumentForm(ui, document, form, mistakes);
    }

    private static ChangesAudience.Thing thing(Ui ui, Document document) {
        return new ChangesAudience.Thing(
                document.lastingPath(),
                document.path(),
                List.of(
                        new Crumb("/documents", ui.localize("documents.door")),
                        new Crumb(document.path(), document.label(ui.language()))),
                document.fictitious(),
                document.owner() == null,
                choices(document),
                document.audience(),
                document.lock());
    }
}
