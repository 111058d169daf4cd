package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which things have which value of a facet, held in memory as bits for each segment of the index: what a common word finds
 * is counted by comparing bits, sixty-four at a time, and not by looking at each answer.
 */
final class FacetBits {

    /** Below one answer in so many it is quicker to look at each. */
    private static final int FEW = 128;
    /** A value that fewer have is kept as a list of them. */
    private static final int RARE = 64;

    /** The things in a segment with one value. */
    private record Having(String value, @Nullable FixedBitSet bits, int[] list) {

        int among(FixedBitSet hits) {
            if (bits != null) return Math.toIntExact(FixedBitSet.intersectionCount(bits, hits));
            var count = 0;
            for (var each : list) if (hits.get(each)) count++;
            return count;
        }
    }

    private final Map<IndexReader.CacheKey, Map<Facet, List<Having>>> bySegment = new ConcurrentHashMap<>();

    void count(LeafReader segment, FixedBitSet hits, int found, Map<Facet, Map<String, Integer>> counts)
            throws IOException {
        if (found < segment.maxDoc() / FEW) each(segment, hits, counts);
        else compare(segment, hits, counts);
    }

    private static void each(LeafReader segment, FixedBitSet hits, Map<Facet, Map<String, Integer>> counts)
            throws IOException {
        for (var facet : Facet.values()) {
            var values = DocValues.getSortedSet(segment, facet.field());
            var counted = new int[Math.toIntExact(values.getValueCount())];
            if (counted.length == 0) continue;
            for (var hit = hits.nextSetBit(0); hit != DocIdSetIterator.NO_MORE_DOCS; hit = next(hits, hit)) {
                if (!values.advanceExact(hit)) continue;
                for (var i = 0; i < values.docValueCount(); i++) counted[(int) values.nextOrd()]++;
            }
            for (var ordinal = 0; ordinal < counted.length; ordinal++) {
                if (counted[ordinal] > 0)
                    add(counts, facet, values.lookupOrd(ordinal).utf8ToString(), counted[ordinal]);
            }
        }
    }

    private static int next(FixedBitSet hits, int hit) {
        return hit + 1 < hits.length() ? hits.nextSetBit(hit + 1) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private void compare(LeafReader segment, FixedBitSet hits, Map<Facet, Map<String, Integer>> counts) {
        held(segment)
                .forEach((facet, all) -> all.forEach(having -> {
                    var count = having.among(hits);
                    if (count > 0) add(counts, facet, having.value(), count);
                }));
    }

    private static void add(Map<Facet, Map<String, Integer>> counts, Facet facet, String value, int count) {
        Objects.requireNonNull(counts.get(facet)).merge(value, count, Integer::sum);
    }

    private Map<Facet, List<Having>> held(LeafReader segment) {
        var cache = segment.getCoreCacheHelper();
        return bySegment.computeIfAbsent(cache.getKey(), key -> {
            cache.addClosedListener(bySegment::remove);
            return read(segment);
        });
    }

    private static Map<Facet, List<Having>> read(LeafReader segment) {
        var facets = new EnumMap<Facet, List<Having>>(Facet.class);
        try {
            for (var facet : Facet.values()) facets.put(facet, read(segment, facet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facets;
    }

    private static List<Having> read(LeafReader segment, Facet facet) throws IOException {
        var all = new ArrayList<Having>();
        var terms = segment.terms(facet.field());
        if (terms == null) return all;
        var values = terms.iterator();
        PostingsEnum things = null;
        for (var value = values.next(); value != null; value = values.next()) {
            things = values.postings(things, PostingsEnum.NONE);
            var frequent = values.docFreq() > segment.maxDoc() / RARE;
            all.add(
                    frequent
                            ? bits(value.utf8ToString(), things, segment.maxDoc())
                            : list(value.utf8ToString(), things, values.docFreq()));
        }
        return all;
    }

    private static Having bits(String value, PostingsEnum things, int of) throws IOException {
        var bits = new FixedBitSet(of);
        for (var each = things.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = things.nextDoc())
            bits.set(each);
        return new Having(value, bits, new int[0]);
    }

    private static Having list(String value, PostingsEnum things, int count) throws IOException {
        var list = new int[count];
        for (var i = 0; i < count; i++) list[i] = things.nextDoc();
        return new Having(value, null, list);
    }
}
