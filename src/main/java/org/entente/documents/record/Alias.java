package org.entente.documents.record;

import java.util.Locale;
import java.util.UUID;
import org.entente.documents.symbols.Symbol;

/** By what else a document is or was called; its address leads to the document. */
public record Alias(String symbol, UUID document, Kind kind) {

    public Alias {
        symbol = new Symbol(symbol).unmarked().written();
    }

    /** Why it is called so. */
    public enum Kind {
        /** A number it bore before it had a symbol. */
        PROVISIONAL,
        /** A symbol it bore before this one, or another way to write it. */
        FORMER;

        public String key() {
            return "documents.alias." + name().toLowerCase(Locale.ROOT);
        }
    }
}
