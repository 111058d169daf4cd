package org.entente.documents.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.AudienceForm;
import org.entente.web.Audience;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What the record says of a document, as it is typed; every field is kept as typed until all of them are right. */
public final class DocumentForm {

    private static final int TITLE = 500;
    private static final int LONG = 2000;

    private final MultiValueMap<String, String> typed;

    DocumentForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static DocumentForm of(Document document) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("symbol", String.valueOf(document.symbol() == null ? "" : document.symbol()));
        typed.add("kind", document.kind().name());
        for (var language : Language.values()) {
            typed.add(
                    "title_" + language.code(),
                    document.titles().written(language).orElse(""));
            typed.add(
                    "note_" + language.code(),
                    document.notes().written(language).orElse(""));
        }
        typed.add("dated", document.dated() == null ? "" : document.dated());
        typed.add("body", document.body() == null ? "" : document.body());
        var adoption = document.adoption();
        typed.add("adoption", adoption == null ? "" : adoption.name());
        typed.add("source", document.source());
        if (document.unverified()) typed.add("unverified", "yes");
        typed.add("lock", Long.toString(document.lock()));
        return new DocumentForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    DocumentForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new DocumentForm(again);
    }

    Mistakes mistakes(Language reader) {
        var mistakes = new Mistakes();
        for (var field : new String[] {"symbol", "provisional"}) {
            if (!value(field).isEmpty() && symbol(field).isEmpty()) mistakes.on(field, "documents.mistake.symbol");
        }
        if (kind().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        if (names("title").isEmpty()) mistakes.on("title_" + reader.code(), "web.mistake.missing");
        for (var language : Language.values()) {
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), TITLE);
            mistakes.atMost("note_" + language.code(), value("note_" + language.code()), LONG);
        }
        Dates.checkKnown(mistakes, "dated", value("dated"));
        mistakes.atMost("body", value("body"), 40);
        if (!value("adoption").isEmpty() && adoption().isEmpty()) mistakes.on("adoption", "web.mistake.choice");
        return mistakes.text("source", value("source"), LONG);
    }

    Optional<Symbol> symbol(String field) {
        return Symbol.parse(value(field)).map(Symbol::unmarked);
    }

    /** Of a new document, or of {@code before} changed; what else a form cannot say, stays. */
    Document applied(Document before) {
        var symbol = symbol("symbol");
        var body = value("body").isEmpty() ? symbol.map(Symbol::body).orElse(null) : value("body");
        return before.with(
                symbol.map(Symbol::written).orElse(null),
                kind().orElseThrow(),
                names("title"),
                value("dated").isEmpty() ? null : value("dated"),
                body,
                adoption().orElse(null),
                names("note"),
                value("source"),
                value("unverified").equals("yes"),
                before.audience(),
                value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1);
    }

    /** Of a new document: all but what names somebody, which is chosen on a page of its own. */
    Audience audience() {
        return AudienceForm.choices().stream()
                .filter(kind -> kind.name().equals(value("audience")) && kind != Audience.Kind.NAMED)
                .findFirst()
                .map(kind -> new Audience(kind, Set.of()))
                .orElse(Audience.OFFICERS);
    }

    private Names names(String field) {
        return Names.ofEach(language -> value(field + "_" + language.code()));
    }

    private Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(value("kind")))
                .findFirst();
    }

    private Optional<Adoption> adoption() {
        return Arrays.stream(Adoption.values())
                .filter(adoption -> adoption.name().equals(value("adoption")))
                .findFirst();
    }
}
