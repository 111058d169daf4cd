package org.entente.documents.record;

import gg.jte.generated.entente.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.chronicle.Readings;
import org.entente.documents.symbols.Part;
import org.entente.documents.symbols.Parts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.parties.AudienceText;
import org.entente.parties.Parties;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Documents of record: listed, and each at its symbol with its texts in six languages. */
@Controller
class DocumentPages {

    private final Documents documents;
    private final Register register;
    private final Texts texts;
    private final Sides sides;
    private final Parties parties;
    private final AudienceText audiences;
    private final List<OnDocumentPage> others;
    private final Histories histories;
    private final Readings readings;
    private final Templates templates;

    DocumentPages(
            Documents documents,
            Register register,
            Texts texts,
            Sides sides,
            Parties parties,
            AudienceText audiences,
            List<OnDocumentPage> others,
            Histories histories,
            Readings readings,
            Templates templates) {
        this.documents = documents;
        this.register = register;
        this.texts = texts;
        this.sides = sides;
        this.parties = parties;
        this.audiences = audiences;
        this.others = others;
        this.histories = histories;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/documents")
    View list(
            Ui ui,
            Reader reader,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(required = false) @Nullable UUID after) {
        if (!symbol.isBlank()) {
            var known = Symbol.parse(symbol);
            if (known.isEmpty()) return unknown(ui, reader, symbol);
            return Redirect.to("/documents/" + known.get().inAddress());
        }
        var sought = new Register.Sought(body, kind, year);
        var listed = register.list(reader, sought, after);
        return new Page(templates.documentsList(
                ui,
                listed,
                register.count(reader, sought),
                sought,
                register.bodies(reader),
                register.years(reader),
                listed.size() == Register.PAGE ? listed.getLast().id() : null));
    }

    /** By symbol, or by id as long as there is none; every other way to write it leads to the permanent address. */
    @GetMapping("/documents/{*symbol}")
    View show(
            Ui ui,
            Reader reader,
            @PathVariable String symbol,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(required = false) @Nullable String beside,
            @RequestParam(defaultValue = "0") int paragraph) {
        var typed = symbol.substring(1);
        var found = Document.idIn("/documents/" + typed)
                .map(id -> documents.readableBy(reader, id))
                .or(() -> Symbol.parse(typed).flatMap(known -> documents.called(reader, known)));
        if (found.isEmpty()) return unknown(ui, reader, typed);
        var document = found.get();
        if (!document.path().equals("/documents/" + typed)) {
            var query = ui.address().substring(ui.path().length());
            return Redirect.forGood(document.path() + query);
        }
        noteWhereOthersMayNot(reader, document);
        var reading =
                Reading.of(texts.current(document.id()), texts.of(document.id()), language, edition, ui.language());
        var shown = reading.shown();
        var other = Optional.ofNullable(beside).flatMap(Language::of).map(reading.current()::get);
        if (shown != null && other.isPresent()) return beside(ui, document, shown, other.get());
        return new Page(templates.documentsDocument(
                ui,
                document,
                parts(document),
                reading,
                shown == null ? List.of() : texts.paragraphs(shown.id()),
                paragraph,
                files(reading),
                documents.aliases(document.id()),
                sides.of(document, reader),
                others.stream().flatMap(each -> each.on(document, ui).stream()).toList(),
                sides.comparable(document, reader).size() > 1,
                parties,
                audiences,
                history(ui, document)));
    }

    private View beside(Ui ui, Document document, Text left, Text right) {
        var leftParagraphs = texts.paragraphs(left.id());
        var rightParagraphs = texts.paragraphs(right.id());
        return new Page(templates.documentsBeside(
                ui,
                document,
                left,
                right,
                leftParagraphs.size(),
                rightParagraphs.size(),
                Aligned.of(leftParagraphs, rightParagraphs),
                Footnotes.of(leftParagraphs),
                Footnotes.of(rightParagraphs)));
    }

    private View unknown(Ui ui, Reader reader, String typed) {
        return new Page(templates.documentsUnknown(ui, register.unknown(reader, typed)), HttpStatus.NOT_FOUND);
    }

    private static List<Part> parts(Document document) {
        return Optional.ofNullable(document.symbol())
                .map(Symbol::new)
                .map(Parts::of)
                .orElse(List.of());
    }

    private Map<UUID, List<TextFile>> files(Reading reading) {
        var files = new HashMap<UUID, List<TextFile>>();
        reading.current().values().forEach(text -> files.put(text.id(), texts.files(text.id())));
        reading.editions().forEach(text -> files.putIfAbsent(text.id(), texts.files(text.id())));
        return files;
    }

    private void noteWhereOthersMayNot(Reader reader, Document document) {
        readings.noteUnless(document.audience().isPublic(), reader, document.lastingPath());
    }

    /** What was done while fewer could read it, and who could, stays with those who keep it. */
    private History history(Ui ui, Document document) {
        var keeps = ui.reader().delegate().filter(document::isKeptBy).isPresent();
        if (keeps) return histories.ofOwn(ui, document.lastingPath());
        return histories.of(ui, document.lastingPath(), DocumentPages::sinceItWasOpened, true);
    }

    private static List<Entry> sinceItWasOpened(List<Entry> newestFirst) {
        var names = newestFirst.stream().map(Entry::name).toList();
        var opened = names.indexOf(DocumentAudienceChanged.class.getSimpleName());
        return opened < 0 ? newestFirst : newestFirst.subList(0, opened);
    }
}
