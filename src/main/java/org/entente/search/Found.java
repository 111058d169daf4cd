package org.entente.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an index found.
 *
 * @param total of all answers, exactly
 * @param best as many as a page shows, and one more where there is more
 */
record Found(int total, Map<Facet, List<Answers.Choosable>> facets, List<Place> best) {

    /** A thing that answers, with its place among the answers. */
    record Place(Kept kept, After after) {}

    static Found nothing() {
        var none = new EnumMap<Facet, List<Answers.Choosable>>(Facet.class);
        for (var facet : Facet.values()) none.put(facet, List.of());
        return new Found(0, none, List.of());
    }
}
