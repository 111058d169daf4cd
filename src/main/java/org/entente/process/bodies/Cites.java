package org.entente.process.bodies;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Names;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Leads from a symbol to its page in the record. */
@Component
public class Cites {

    private final Documents documents;
    private final Numbered numbered;

    Cites(Documents documents, Numbered numbered) {
        this.documents = documents;
        this.numbered = numbered;
    }

    public Cited of(Ui ui, String symbol) {
        return of(ui, symbol, "");
    }

    /** By their symbols; empty ones are passed over. */
    Map<String, Cited> all(Ui ui, Stream<String> symbols) {
        return symbols.filter(symbol -> !symbol.isEmpty())
                .distinct()
                .collect(Collectors.toMap(symbol -> symbol, symbol -> of(ui, symbol)));
    }

    /** At the paragraph in the reader’s language, or in another where theirs has none of that number. */
    public Cited of(Ui ui, String symbol, String paragraph) {
        return Symbol.parse(symbol)
                .flatMap(known -> documents.called(ui.reader(), known))
                .map(document -> new Cited(
                        symbol, document.path() + anchor(ui, document, paragraph), document.titles(), document.dated()))
                .orElseGet(() -> new Cited(symbol, null, new Names(Map.of()), null));
    }

    private String anchor(Ui ui, Document document, String number) {
        var found = numbered.of(document.id(), number);
        var readIn = found.containsKey(ui.language())
                ? Optional.of(ui.language())
                : found.keySet().stream().findFirst();
        return readIn.map(language -> "?language=" + language.code() + "#"
                        + Objects.requireNonNull(found.get(language)).anchor())
                .orElse("");
    }
}
