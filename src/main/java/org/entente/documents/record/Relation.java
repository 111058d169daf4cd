package org.entente.documents.record;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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

        /** What a column of a list is called that says it, such as {@code corrigendum to}. */
        public String column() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** Message key of the sentence at the document that it starts from. */
        public String key() {
            return "documents.relation." + name().toLowerCase(Locale.ROOT);
        }

        /** Message key of the sentence at the other one. */
        public String backKey() {
            return key() + ".back";
        }
    }

    /** Whether it holds for languages for which that one does not. */
    public boolean goesFurtherThan(Relation other) {
        if (other.languages.isEmpty()) return false;
        return languages.isEmpty() || !other.languages.containsAll(languages);
    }

    /** Of one that is not held. */
    Relation to(String symbol) {
        return new Relation(id, from, kind, null, symbol, languages);
    }

    /** For the languages of both. */
    Relation and(Relation other) {
        var isForAll = languages.isEmpty() || other.languages.isEmpty();
        var both = Stream.concat(languages.stream(), other.languages.stream())
                .distinct()
                .sorted()
                .toList();
        var all = isForAll || both.size() == Language.values().length;
        return new Relation(id, from, kind, to, toSymbol, all ? List.of() : both);
    }

    /** Of the same two documents, for whatever languages. */
    public boolean saysTheSameAs(Relation other) {
        return from.equals(other.from)
                && kind == other.kind
                && Objects.equals(to, other.to)
                && Objects.equals(toSymbol, other.toSymbol);
    }
}
