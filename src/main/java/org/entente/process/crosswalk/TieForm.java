package org.entente.process.crosswalk;

import java.util.Optional;
import java.util.UUID;
import org.entente.documents.symbols.Symbol;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.jspecify.annotations.Nullable;

/** What an element is to be tied to: a document, or a body, or a session. */
public record TieForm(String symbol, String paragraph, String process, String body, String session) {

    public TieForm {
        symbol = symbol == null ? "" : symbol.strip();
        paragraph = paragraph == null ? "" : paragraph.strip();
        process = process == null ? "" : process;
        body = body == null ? "" : body;
        session = session == null ? "" : session;
    }

    static TieForm empty() {
        return new TieForm("", "", "", "", "");
    }

    /** What can be told without looking into the record. */
    Mistakes mistakes() {
        var mistakes = new Mistakes();
        var named = (symbol.isEmpty() ? 0 : 1) + (body.isEmpty() ? 0 : 1) + (session.isEmpty() ? 0 : 1);
        if (named != 1) mistakes.on("symbol", "crosswalk.mistake.one_of");
        else if (!symbol.isEmpty() && known().isEmpty()) mistakes.on("symbol", "crosswalk.mistake.symbol");
        else if (symbol.isEmpty() && !paragraph.isEmpty()) mistakes.on("paragraph", "crosswalk.mistake.paragraph_of");
        return mistakes.atMost("paragraph", paragraph, 40);
    }

    Optional<Symbol> known() {
        return Symbol.parse(symbol);
    }

    /** Null where nothing, or nothing that could be chosen, was. */
    static @Nullable UUID id(String chosen) {
        return TypedId.of(chosen).orElse(null);
    }
}
