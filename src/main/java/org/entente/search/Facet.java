package org.entente.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what answers can be narrowed down. */
public enum Facet {
    KIND(10),
    LANGUAGE(10),
    PARTY(12),
    ELEMENT(12),
    BODY(12),
    YEAR(12);

    private final int most;

    Facet(int most) {
        this.most = most;
    }

    /** In addresses, in the index, and as the last part of message keys. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "search.facet." + field();
    }

    /** So many of its values are offered. */
    int most() {
        return most;
    }

    static Optional<Facet> of(String field) {
        return Arrays.stream(values())
                .filter(each -> each.field().equals(field))
                .findFirst();
    }
}
