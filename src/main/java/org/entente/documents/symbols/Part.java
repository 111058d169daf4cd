package org.entente.documents.symbols;

import java.util.List;

/**
 * One part of a symbol, and what it says.
 *
 * @param key message key of its sentence
 * @param numbers what fills the sentence's places
 */
public record Part(String written, String key, List<String> numbers) {

    static final String UNKNOWN = "documents.symbol.unknown";

    public boolean isKnown() {
        return !key.equals(UNKNOWN);
    }
}
