package org.entente.documents.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.entente.documents.symbols.Symbol;
import org.entente.web.Mistakes;

/** By what else a document is called, as it is typed. */
public record AliasForm(String symbol, String kind) {

    public AliasForm {
        symbol = symbol == null ? "" : symbol.strip();
        kind = kind == null ? "" : kind;
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        if (known().isEmpty()) mistakes.on("symbol", "documents.mistake.symbol");
        if (chosen().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        return mistakes;
    }

    Optional<Symbol> known() {
        return Symbol.parse(symbol).map(Symbol::unmarked);
    }

    Alias alias(UUID document) {
        return new Alias(known().orElseThrow().written(), document, chosen().orElseThrow());
    }

    private Optional<Alias.Kind> chosen() {
        return Arrays.stream(Alias.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }
}
