package org.entente.documents.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** What a document is to another one, as it is typed. */
public record RelationForm(String kind, String symbol, List<String> language) {

    public RelationForm {
        kind = kind == null ? "" : kind;
        symbol = symbol == null ? "" : symbol.strip();
        language = language == null ? List.of() : language;
    }

    static RelationForm empty() {
        return new RelationForm("", "", List.of());
    }

    Mistakes mistakes(Document document) {
        var mistakes = new Mistakes();
        if (chosen().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        if (known().isEmpty()) mistakes.on("symbol", "documents.mistake.symbol");
        if (known().filter(other -> other.written().equals(document.symbol())).isPresent())
            mistakes.on("symbol", "documents.mistake.itself");
        return mistakes;
    }

    Optional<Symbol> known() {
        return Symbol.parse(symbol).map(Symbol::unmarked);
    }

    /** To the document that is held under the symbol, or to the symbol as long as there is none. */
    Relation relation(Document document, @Nullable Document other) {
        return new Relation(
                UUID.randomUUID(),
                document.id(),
                chosen().orElseThrow(),
                other == null ? null : other.id(),
                other == null ? known().orElseThrow().written() : null,
                languages());
    }

    /** All six are as good as none named. */
    private List<Language> languages() {
        var named = language.stream()
                .flatMap(code -> Language.of(code).stream())
                .distinct()
                .toList();
        return named.size() == Language.values().length ? List.of() : named;
    }

    private Optional<Relation.Kind> chosen() {
        return Arrays.stream(Relation.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }
}
