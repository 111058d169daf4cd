package org.entente.documents.record;

import java.util.Optional;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * A relation as it is told on the page of one of the two.
 *
 * @param isBack whether the page is the one it leads to
 * @param other none where it is not held
 * @param isBySymbol whether its symbol alone says so
 */
public record Related(
        Relation relation, boolean isBack, @Nullable Document other, boolean isBySymbol) {

    public String key() {
        return isBack ? relation.kind().backKey() : relation.kind().key();
    }

    /** As a list names it; none where the other one has no symbol. */
    public Optional<RelatedSymbol> named() {
        var symbol = other == null ? relation.toSymbol() : other.symbol();
        return Optional.ofNullable(symbol)
                .flatMap(Symbol::parse)
                .map(each -> new RelatedSymbol(each, relation.languages()));
    }

    /** Whether the other one is held, and corrects the text in this language. */
    public boolean corrects(Language language) {
        return isBack
                && other != null
                && relation.kind() == Relation.Kind.CORRIGENDUM_TO
                && (relation.languages().isEmpty() || relation.languages().contains(language));
    }
}
