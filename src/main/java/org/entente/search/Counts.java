package org.entente.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** How many answers there are, exactly, and how many of each facet's values. */
final class Counts {

    /** A value and how many answers have it. */
    record Value(String value, int count) {}

    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private int total;

    private Counts() {}

    static Counts of(IndexSearcher searcher, Query query, FacetBits facets) throws IOException {
        var counts = new Counts();
        for (var facet : Facet.values()) counts.counts.put(facet, new HashMap<>());
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : searcher.getIndexReader().leaves()) counts.add(leaf, weight, facets);
        return counts;
    }

    private void add(LeafReaderContext leaf, Weight weight, FacetBits facets) throws IOException {
        var reader = leaf.reader();
        var hits = new FixedBitSet(reader.maxDoc());
        mark(leaf, weight, hits);
        var found = hits.cardinality();
        total += found;
        if (found > 0) facets.count(reader, hits, found, counts);
    }

    /** Bits where no answer has to be looked at by itself, as those to a phrase have. */
    private static void mark(LeafReaderContext leaf, Weight weight, FixedBitSet hits) throws IOException {
        var answers = weight.scorer(leaf);
        if (answers == null) return;
        var live = leaf.reader().getLiveDocs();
        if (answers.twoPhaseIterator() == null) {
            AdmittedReader.mark(answers.iterator(), hits, live);
            return;
        }
        var all = weight.bulkScorer(leaf);
        if (all != null) all.score(new Marking(hits), live, 0, DocIdSetIterator.NO_MORE_DOCS);
    }

    /** Takes answers as they come, many at a time where they stand close. */
    private record Marking(FixedBitSet hits) implements LeafCollector {

        @Override
        public void setScorer(Scorable unused) {}

        @Override
        public void collect(int answer) {
            hits.set(answer);
        }

        @Override
        public void collect(DocIdStream answers) throws IOException {
            answers.forEach(hits::set);
        }
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
