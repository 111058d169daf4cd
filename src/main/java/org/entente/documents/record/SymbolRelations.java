package org.entente.documents.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /** From it and to it. */
    List<Relation> of(Document document) {
        if (document.symbol() == null) return List.of();
        var symbol = symbol(document);
        var relations = new ArrayList<Relation>();
        from(document).ifPresent(relations::add);
        // A revision is followed by another of the same document.
        var first = symbol.is("Rev") ? symbol.parent().orElseThrow() : symbol;
        for (var other : documents.under(first))
            from(other).filter(relation -> document.id().equals(relation.to())).ifPresent(relations::add);
        return relations;
    }

    private Optional<Relation> from(Document document) {
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

    /** The latest that is held of those before it; where none is, the one before it. */
    private Relation supersedes(Document document, Symbol symbol, Symbol parent) {
        var revisions = documents.under(parent).stream()
                .filter(other -> symbol(other).is("Rev")
                        && symbol(other).parent().filter(parent::equals).isPresent())
                .filter(other -> symbol(other).compareTo(symbol) < 0);
        return revisions
                .reduce((one, later) -> later)
                .or(() -> documents.called(parent))
                .map(held -> relation(document, Relation.Kind.SUPERSEDES, held.id(), null, List.of()))
                .orElseGet(() ->
                        to(document, Relation.Kind.SUPERSEDES, symbol.revised().orElse(parent), List.of()));
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
