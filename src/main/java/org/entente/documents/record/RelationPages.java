package org.entente.documents.record;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.documents.record.TakesDocuments.NewText;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a document is to others, by what else it is called, and what each of its texts is worth. */
@Controller
class RelationPages {

    private final Documents documents;
    private final Relations relations;
    private final Texts texts;
    private final TakesDocuments takes;
    private final KeepsDocuments keeps;
    private final Readings readings;
    private final Templates templates;

    RelationPages(
            Documents documents,
            Relations relations,
            Texts texts,
            TakesDocuments takes,
            KeepsDocuments keeps,
            Readings readings,
            Templates templates) {
        this.documents = documents;
        this.relations = relations;
        this.texts = texts;
        this.takes = takes;
        this.keeps = keeps;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/documents/{id}/relations/new")
    View relate(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var document = documents.keptBy(delegate, factor, id);
        note(ui, document);
        return new Page(templates.documentsRelationForm(ui, document, RelationForm.empty(), new Mistakes()));
    }

    private void note(Ui ui, Document document) {
        readings.noteUnless(document.audience().isPublic(), ui.reader(), document.lastingPath());
    }

    @PostMapping("/documents/{id}/relations")
    View relate(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, RelationForm form) {
        var document = documents.keptBy(delegate, factor, id);
        var mistakes = form.mistakes(document);
        if (!mistakes.none()) return Page.again(templates.documentsRelationForm(ui, document, form, mistakes));
        var other = form.known()
                .flatMap(symbol -> documents.called(Reader.of(delegate), symbol))
                .orElse(null);
        if (other != null && other.id().equals(id)) mistakes.on("symbol", "documents.mistake.itself");
        if (!mistakes.none()) return Page.again(templates.documentsRelationForm(ui, document, form, mistakes));
        try {
            var isTaken = keeps.relate(document, form.relation(document, other), delegate.person());
            if (!isTaken) mistakes.on("symbol", "documents.mistake.ring");
        } catch (DuplicateKeyException said) {
            mistakes.on("symbol", "documents.mistake.related");
        }
        if (!mistakes.none()) return Page.again(templates.documentsRelationForm(ui, document, form, mistakes));
        return Redirect.to(document.path());
    }

    @PostMapping("/documents/{id}/relations/{relation}/removal")
    View remove(Delegate delegate, SecondFactor factor, @PathVariable UUID id, @PathVariable UUID relation) {
        var document = documents.keptBy(delegate, factor, id);
        var found = relations
                .find(relation)
                .filter(each -> each.from().equals(id))
                .orElseThrow(NoSuchElementException::new);
        keeps.remove(document, found, delegate.person());
        return Redirect.to(document.path());
    }

    @GetMapping("/documents/{id}/aliases/new")
    View name(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var document = documents.keptBy(delegate, factor, id);
        note(ui, document);
        return new Page(templates.documentsAliasForm(ui, document, new AliasForm("", ""), new Mistakes()));
    }

    @PostMapping("/documents/{id}/aliases")
    View name(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, AliasForm form) {
        var document = documents.keptBy(delegate, factor, id);
        var mistakes = form.mistakes();
        if (form.known().flatMap(documents::called).isPresent()) mistakes.on("symbol", "documents.mistake.taken");
        if (!mistakes.none()) return Page.again(templates.documentsAliasForm(ui, document, form, mistakes));
        if (!keeps.give(document, form.alias(id), delegate.person()))
            mistakes.on("symbol", "documents.mistake.named_ring");
        if (!mistakes.none()) return Page.again(templates.documentsAliasForm(ui, document, form, mistakes));
        return Redirect.to(document.path());
    }

    @PostMapping("/documents/{id}/aliases/removal")
    View unname(
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String symbol) {
        var document = documents.keptBy(delegate, factor, id);
        var alias = documents.aliases(id).stream()
                .filter(each -> each.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        keeps.drop(document, alias, delegate.person());
        return Redirect.to(document.path());
    }

    @GetMapping("/documents/{id}/texts/{language}")
    View status(Ui ui, Delegate delegate, SecondFactor factor, @PathVariable UUID id, @PathVariable String language) {
        var document = documents.keptBy(delegate, factor, id);
        note(ui, document);
        var told = Language.of(language).orElseThrow(NoSuchElementException::new);
        var text = texts.current(id).get(told);
        return new Page(statusForm(ui, document, told, text, StatusForm.of(text), new Mistakes()));
    }

    private JteModel statusForm(
            Ui ui, Document document, Language told, @Nullable Text text, StatusForm form, Mistakes mistakes) {
        var held = text != null && text.isIssued();
        var isDenied = text != null && !held;
        return templates.documentsStatusForm(ui, document, told, held, isDenied, form, mistakes);
    }

    /** Where no text is held, it is said that there is none, an edition without words; or that is taken back. */
    @PostMapping("/documents/{id}/texts/{language}")
    View status(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @PathVariable String language,
            StatusForm form) {
        var document = documents.keptBy(delegate, factor, id);
        var told = Language.of(language).orElseThrow(NoSuchElementException::new);
        var before = texts.current(id).get(told);
        var held = before != null && before.isIssued();
        var mistakes = form.mistakes(held, before != null && !held);
        if (!mistakes.none()) return Page.again(statusForm(ui, document, told, before, form, mistakes));
        if (before == null) takes.issue(document, notIssued(told), delegate.person());
        else if (held) keeps.restate(document, before, form.applied(before), delegate.person());
        else if (form.chosen().isEmpty()) keeps.takeBack(document, before, delegate.person());
        return Redirect.to(document.path());
    }

    private static NewText notIssued(Language language) {
        return new NewText(language, Status.NOT_ISSUED, "", null, null, 1, false, List.of(), List.of());
    }
}
