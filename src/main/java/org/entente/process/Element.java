package org.entente.process;

import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/** One head under which views are gathered; the code lasts, the names may change. */
public record Element(String code, @Nullable String parent, int position, Names names) {

    public String name(Language language) {
        return names.in(language);
    }

    public boolean isTop() {
        return parent == null;
    }
}
