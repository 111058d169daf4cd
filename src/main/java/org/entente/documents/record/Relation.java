package org.entente.documents.record;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a document is to another one.
 *
 * @param to none where the other one is not held; then its symbol is known
 * @param languages for which it is so; for all where none is named
 */
public record Relation(
        UUID id,
        UUID from,
        Kind kind,
        @Nullable UUID to,
        @Nullable String toSymbol,
        List<Language> languages) {

    /** Said of the first document, and the other way round of the second. */
    public enum Kind {
        SUPERSEDES,
        AMENDS,
        CORRIGENDUM_TO,
        ANNEX_OF,
        RESPONDS_TO,
        ADOPTED_AS,
        TRANSLATION_OF;

        /** Message key of the sentence at the document that it starts from. */
        public String key() {
            return "documents.relation." + name().toLowerCase(Locale.ROOT);
        }

        /** Message key of the sentence at the other one. */
        public String backKey() {
            return key() + ".back";
        }
    }

    /** Of the same two documents, for whatever languages. */
    boolean saysTheSameAs(Relation other) {
        return from.equals(other.from)
                && kind == other.kind
                && Objects.equals(to, other.to)
                && Objects.equals(toSymbol, other.toSymbol);
    }
}
