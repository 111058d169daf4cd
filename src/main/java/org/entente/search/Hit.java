package org.entente.search;

import java.util.UUID;
import org.apache.lucene.document.Document;
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

    static Hit of(Document kept, Question question) {
        var code = kept.get(Facet.LANGUAGE.field());
        var language = code == null ? null : Language.of(code).orElse(null);
        var party = kept.get(Facet.PARTY.field());
        return new Hit(
                kept.get(Fields.SHELF),
                kept.get(Fields.ID),
                UUID.fromString(kept.get(Fields.WHOLE)),
                kept.get(Facet.KIND.field()),
                language,
                kept.get(Fields.TITLE),
                Marks.of(kept.get(Fields.TEXT), language, question.marked()),
                kept.get(Fields.SYMBOL),
                party == null ? null : UUID.fromString(party),
                kept.get(Fields.DATE),
                kept.get(Fields.PATH),
                kept.getField(Fields.FICTITIOUS) != null,
                kept.get(Fields.AUDIENCE) != null);
    }
}
