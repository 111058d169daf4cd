package org.entente.documents.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What documents are to each other as their symbols say: A/78/76/Corr.1 is a corrigendum to A/78/76, and Rev.2 supersedes Rev.1.
 * Nobody has said so, and nobody can take it back.
 */
@Component
class SymbolRelations {

    private final Documents documents;
    private final Texts texts;

    SymbolRelations(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    /** From it by its symbol, and to it by whatever it is or was called. */
    List<Relation> of(Document document) {
        return Stream.concat(from(document).stream(), to(document)).toList();
    }

    private Stream<Relation> to(Document document) {
        var aliases = documents.aliases(document.id()).stream().map(Alias::symbol);
        return Stream.concat(Stream.ofNullable(document.symbol()), aliases)
                .map(Symbol::new)
                // A revision is followed by another of the same document.
                .map(name -> name.is("Rev") ? name.parent().orElseThrow() : name)
                .flatMap(name -> documents.under(name).stream())
                .distinct()
                .flatMap(other -> from(other).stream())
                .filter(relation -> document.id().equals(relation.to()));
    }

    private Optional<Relation> from(Document document) {
        if (document.symbol() == null) return Optional.empty();
        var symbol = symbol(document);
        return symbol.parent()
                .map(parent -> from(document, symbol, parent))
                // It may have been called itself what it modifies now.
                .filter(relation -> !document.id().equals(relation.to()));
    }

    private @Nullable Relation from(Document document, Symbol symbol, Symbol parent) {
        if (symbol.is("Rev")) return supersedes(document, symbol, parent);
        if (symbol.is("Amend")) return to(document, Relation.Kind.AMENDS, parent, List.of());
        if (symbol.is("Corr")) return to(document, Relation.Kind.CORRIGENDUM_TO, parent, languages(document));
        return null;
    }

    /** The latest that is held of those before it; where none is, the one before it, as far as its symbol tells that. */
    private @Nullable Relation supersedes(Document document, Symbol symbol, Symbol parent) {
        var revised = symbol.revised();
        return documents.under(parent).stream()
                .filter(other -> symbol.isRevisionAfter(symbol(other)))
                .max(Comparator.comparing(SymbolRelations::symbol))
                .or(() -> revised.flatMap(before -> documents.called(parent)))
                .map(held -> relation(document, Relation.Kind.SUPERSEDES, held.id(), null, List.of()))
                .or(() -> revised.map(before -> to(document, Relation.Kind.SUPERSEDES, before, List.of())))
                .orElse(null);
    }

    private Relation to(Document document, Relation.Kind kind, Symbol other, List<Language> languages) {
        return documents
                .called(other)
                .map(held -> relation(document, kind, held.id(), null, languages))
                .orElseGet(() -> relation(document, kind, null, other.written(), languages));
    }

    private static Relation relation(
            Document from, Relation.Kind kind, @Nullable UUID to, @Nullable String toSymbol, List<Language> languages) {
        var name = from.id() + " " + kind + " " + to + " " + toSymbol;
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Relation(id, from.id(), kind, to, toSymbol, languages);
    }

    /** A corrigendum that is known not to be issued in a language does not correct that one. */
    private List<Language> languages(Document corrigendum) {
        var notIssued = texts.current(corrigendum.id()).values().stream()
                .filter(text -> !text.isIssued())
                .map(Text::language)
                .toList();
        return notIssued.isEmpty()
                ? List.of()
                : Arrays.stream(Language.values())
                        .filter(language -> !notIssued.contains(language))
                        .toList();
    }

    private static Symbol symbol(Document document) {
        return new Symbol(Objects.requireNonNull(document.symbol()));
    }
}
