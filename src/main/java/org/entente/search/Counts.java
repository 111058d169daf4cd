package org.entente.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many answers there are, exactly, and how many of each facet's values. */
final class Counts {

    /** A value and how many answers have it. */
    record Value(String value, int count) {}

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private int total;

    private Counts() {}

    static Counts of(List<Answered> answered, FacetBits facets) throws IOException {
        var counts = new Counts();
        for (var facet : Facet.values()) counts.counts.put(facet, new HashMap<>());
        for (var each : answered) {
            counts.total += each.count();
            if (each.count() > 0) facets.count(each, counts.counts);
        }
        return counts;
    }

    int total() {
        return total;
    }

    /** The most frequent first. */
    List<Value> of(Facet facet) {
        return counts.getOrDefault(facet, Map.of()).entrySet().stream()
                .map(each -> new Value(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Value::count).reversed().thenComparing(Value::value))
                .limit(facet.most())
                .toList();
    }
}
