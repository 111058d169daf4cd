package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which things have which value of a facet, held in memory for each segment of the index: as bits for each frequent value, so
 * that what a common word finds is counted by comparing them, sixty-four at a time; and where no thing has more than one
 * value, as a column of one value for each thing, so that few answers are counted by looking at each.
 */
final class FacetBits {

    /** Below one answer in so many it is quicker to look at each. */
    private static final int FEW = 128;
    /** A value that fewer have is no bits. */
    private static final int RARE = 64;
    /** To look at an answer takes about as long as to compare so many stretches of bits. */
    private static final int AS_LONG = 5;

    private static final int[] NOBODY = {};

    /** The things in a segment with one value; where there is a column, those of a rare one are told by that. */
    private record Having(String value, @Nullable FixedBitSet bits, int[] list) {

        int among(Answered answered) {
            if (bits != null) return answered.among(bits);
            var count = 0;
            for (var each : list) if (answered.has(each)) count++;
            return count;
        }
    }

    /**
     * A facet in a segment.
     *
     * @param column for each thing the number of its value, from one on, or zero; none where a thing has several
     * @param rare whether some value is rare
     */
    private record Held(List<Having> values, char @Nullable [] column, boolean rare) {}

    private final BySegment<Map<Facet, Held>> facets = new BySegment<>(FacetBits::read);

    void count(Answered answered, Map<Facet, Map<String, Integer>> counts) throws IOException {
        int[] listed = null;
        for (var each : facets.of(answered.segment()).entrySet()) {
            var facet = each.getKey();
            var held = each.getValue();
            if (!isLookingQuicker(held, answered)) {
                compare(held, answered, facet, counts);
                continue;
            }
            // Once for all of them.
            if (listed == null) listed = answered.listed();
            if (held.column() != null) look(held, listed, facet, counts);
            else look(answered.segment(), listed, facet, counts);
        }
    }

    /** Than comparing bits, for so many answers. */
    private static boolean isLookingQuicker(Held held, Answered answered) {
        if (held.column() == null) return answered.count() < (long) answered.stretches() * Long.SIZE / FEW;
        return held.rare() || answered.count() < (long) held.values().size() * answered.stretches() / AS_LONG;
    }

    private static void look(Held held, int[] hits, Facet facet, Map<Facet, Map<String, Integer>> counts) {
        var column = Objects.requireNonNull(held.column());
        var counted = new int[held.values().size() + 1];
        for (var hit : hits) counted[column[hit]]++;
        for (var number = 1; number < counted.length; number++) {
            if (counted[number] > 0)
                add(counts, facet, held.values().get(number - 1).value(), counted[number]);
        }
    }

    private static void look(LeafReader segment, int[] hits, Facet facet, Map<Facet, Map<String, Integer>> counts)
            throws IOException {
        var values = DocValues.getSortedSet(segment, facet.field());
        var counted = new int[Math.toIntExact(values.getValueCount())];
        if (counted.length == 0) return;
        for (var hit : hits) {
            if (!values.advanceExact(hit)) continue;
            for (var i = 0; i < values.docValueCount(); i++) counted[(int) values.nextOrd()]++;
        }
        for (var ordinal = 0; ordinal < counted.length; ordinal++) {
            if (counted[ordinal] > 0)
                add(counts, facet, values.lookupOrd(ordinal).utf8ToString(), counted[ordinal]);
        }
    }

    private static void compare(Held held, Answered answered, Facet facet, Map<Facet, Map<String, Integer>> counts) {
        for (var having : held.values()) {
            var count = having.among(answered);
            if (count > 0) add(counts, facet, having.value(), count);
        }
    }

    private static void add(Map<Facet, Map<String, Integer>> counts, Facet facet, String value, int count) {
        Objects.requireNonNull(counts.get(facet)).merge(value, count, Integer::sum);
    }

    private static Map<Facet, Held> read(LeafReader segment) throws IOException {
        var facets = new EnumMap<Facet, Held>(Facet.class);
        for (var facet : Facet.values()) facets.put(facet, read(segment, facet));
        return facets;
    }

    private static Held read(LeafReader segment, Facet facet) throws IOException {
        var all = new ArrayList<Having>();
        var rare = false;
        var terms = segment.terms(facet.field());
        if (terms == null) return new Held(all, null, false);
        var column = column(segment, terms);
        var values = terms.iterator();
        PostingsEnum things = null;
        for (var value = values.next(); value != null; value = values.next()) {
            things = values.postings(things, PostingsEnum.NONE);
            var name = value.utf8ToString();
            var frequent = values.docFreq() > segment.maxDoc() / RARE;
            rare |= !frequent;
            if (frequent) all.add(bits(name, things, segment.maxDoc()));
            else all.add(column == null ? list(name, things, values.docFreq()) : new Having(name, null, NOBODY));
        }
        return new Held(all, column, rare);
    }

    private static char @Nullable [] column(LeafReader segment, Terms terms) throws IOException {
        var column = new char[segment.maxDoc()];
        var values = terms.iterator();
        PostingsEnum things = null;
        for (var number = 1; values.next() != null; number++) {
            if (number > Character.MAX_VALUE) return null;
            things = values.postings(things, PostingsEnum.NONE);
            for (var each = things.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = things.nextDoc()) {
                if (column[each] != 0) return null;
                column[each] = (char) number;
            }
        }
        return column;
    }

    private static Having bits(String value, PostingsEnum things, int of) throws IOException {
        var bits = new FixedBitSet(of);
        for (var each = things.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = things.nextDoc())
            bits.set(each);
        return new Having(value, bits, NOBODY);
    }

    private static Having list(String value, PostingsEnum things, int count) throws IOException {
        var list = new int[count];
        for (var i = 0; i < count; i++) list[i] = things.nextDoc();
        return new Having(value, null, list);
    }
}
