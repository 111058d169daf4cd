package org.entente.documents.record;

import java.util.List;
import org.entente.documents.symbols.Part;

/**
 * What was typed and leads to no document.
 *
 * @param written in the form of symbols, where it is one
 * @param parts what could be read of it
 * @param near documents whose symbols are like it, of those that the reader may read
 */
public record UnknownSymbol(String written, boolean isSymbol, List<Part> parts, List<Document> near) {

    /** Message key of the sentence before what was typed. */
    public String key() {
        return isSymbol ? "documents.unknown.symbol" : "documents.unknown.typed";
    }
}
