package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers to a question, gone through once, when somebody first wants to know: which they are, to be counted, and which of
 * them are the best.
 *
 * <p>Every answer is ranked. Lucene can pass over blocks of which it believes that none is among the best; of a phrase it
 * believes that it stands nowhere more often than each of its words, which is not so of words of several readings, and
 * thousands of answers were on no page.
 */
final class Ranking {

    private record Place(int document, double rank, long tie) {}

    private static final Comparator<Place> BEST_FIRST = Comparator.comparingDouble(Place::rank)
            .reversed()
            .thenComparingLong(Place::tie)
            .thenComparingInt(Place::document);

    private final IndexSearcher readable;
    private final Query question;
    private final boolean newest;
    private final @Nullable After after;
    private final int most;
    private final List<Answered> answered = new ArrayList<>();
    private final PriorityQueue<Place> best = new PriorityQueue<>(BEST_FIRST.reversed());
    private boolean begun;
    /** What another has to be better than, once there are so many; of two alike the one that lies before the other is better. */
    private double worst = Double.NEGATIVE_INFINITY;

    private long worstTie = Long.MAX_VALUE;

    /** @param most so many of the best, of those that come after what was asked for last */
    Ranking(IndexSearcher readable, Query question, Asked asked, int most) {
        this.readable = readable;
        this.question = question;
        this.newest = asked.newest();
        this.after = asked.after();
        this.most = most;
    }

    /** All of them, wherever the page begins. */
    List<Answered> answered() throws IOException {
        go();
        return answered;
    }

    /** The best first. */
    List<Remembered.Ranked> best() throws IOException {
        go();
        return best.stream()
                .sorted(BEST_FIRST)
                .map(each -> new Remembered.Ranked(each.document(), new After(each.rank(), each.tie())))
                .toList();
    }

    private void go() throws IOException {
        if (begun) return;
        begun = true;
        var mode = newest ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
        var weight = readable.createWeight(readable.rewrite(question), mode, 1);
        for (var leaf : readable.getIndexReader().leaves()) {
            var segment = leaf.reader();
            var hits = new FixedBitSet(segment.maxDoc());
            var answers = weight.bulkScorer(leaf);
            if (answers != null)
                answers.score(new Passing(leaf, hits), segment.getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            answered.add(Answered.of(segment, hits));
        }
    }

    /** Takes the answers of a segment as they come, in the order in which they lie there. */
    private final class Passing implements LeafCollector {

        private final FixedBitSet hits;
        private final int base;
        private final NumericDocValues ties;
        private final @Nullable NumericDocValues days;
        private @Nullable Scorable scores;

        Passing(LeafReaderContext leaf, FixedBitSet hits) throws IOException {
            this.hits = hits;
            base = leaf.docBase;
            ties = DocValues.getNumeric(leaf.reader(), Fields.TIE);
            days = newest ? DocValues.getNumeric(leaf.reader(), Fields.DAY) : null;
        }

        @Override
        public void setScorer(Scorable scores) {
            this.scores = scores;
        }

        @Override
        public void collect(int answer) throws IOException {
            hits.set(answer);
            var rank = rank(answer);
            if (rank >= worst) offer(answer, rank);
        }

        private double rank(int answer) throws IOException {
            if (days != null) return value(days, answer);
            return scores == null ? 0 : scores.score();
        }

        private void offer(int answer, double rank) throws IOException {
            if (after != null && rank > after.rank()) return;
            var tie = value(ties, answer);
            if (rank == worst && tie >= worstTie || after != null && rank == after.rank() && tie <= after.tie()) return;
            if (best.size() == most) best.poll();
            best.add(new Place(base + answer, rank, tie));
            if (best.size() < most) return;
            worst = best.element().rank();
            worstTie = best.element().tie();
        }

        private static long value(NumericDocValues values, int answer) throws IOException {
            return values.advanceExact(answer) ? values.longValue() : 0;
        }
    }
}
