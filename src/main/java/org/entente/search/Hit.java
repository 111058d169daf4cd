package org.entente.search;

import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** One answer as it is shown. */
public record Hit(
        String shelf,
        String id,
        UUID whole,
        String kind,
        @Nullable Language language,
        String title,
        Passage passage,
        @Nullable String symbol,
        @Nullable UUID party,
        @Nullable String date,
        String path,
        boolean fictitious,
        boolean isRestricted) {

    static Hit of(Kept kept, Question question) {
        var code = kept.get(Facet.LANGUAGE.field());
        var language = code == null ? null : Language.of(code).orElse(null);
        var party = kept.get(Facet.PARTY.field());
        return new Hit(
                kept.known(Fields.SHELF),
                kept.known(Fields.ID),
                UUID.fromString(kept.known(Fields.WHOLE)),
                kept.known(Facet.KIND.field()),
                language,
                kept.known(Fields.TITLE),
                Marks.of(kept.known(Fields.TEXT), language, question.marked()),
                kept.get(Fields.SYMBOL),
                party == null ? null : UUID.fromString(party),
                kept.get(Fields.DATE),
                kept.known(Fields.PATH),
                kept.get(Fields.FICTITIOUS) != null,
                kept.get(Fields.AUDIENCE) != null);
    }
}
