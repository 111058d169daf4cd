package org.entente.search;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an index keeps of a thing to be shown with, field by field. */
interface Kept {

    @Nullable
    String get(String field);

    default String known(String field) {
        return Objects.requireNonNull(get(field));
    }

    /** As {@link Entry#key}. */
    default String key() {
        var language = get(Facet.LANGUAGE.field());
        return known(Fields.SHELF) + " " + (language == null ? "xx" : language) + " " + known(Fields.ID);
    }
}
