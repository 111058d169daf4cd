package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * An index in which there is nothing but what somebody may read: all else counts as deleted there, so that no question finds,
 * ranks or counts it. A bit is looked at for each thing; as a part of every question, the same rule took as long as all the rest.
 */
final class AdmittedReader extends FilterDirectoryReader {

    private final Query rule;
    private final Norms norms;

    AdmittedReader(DirectoryReader whole, Query rule, Norms norms) throws IOException {
        super(whole, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
                return new Segment(segment, bits(segment, rule), norms);
            }
        });
        this.rule = rule;
        this.norms = norms;
    }

    private static FixedBitSet bits(LeafReader segment, Query rule) {
        try {
            var alone = new IndexSearcher(segment);
            var weight = alone.createWeight(alone.rewrite(rule), ScoreMode.COMPLETE_NO_SCORES, 1);
            var bits = new FixedBitSet(segment.maxDoc());
            var admitted = weight.scorer(alone.getIndexReader().leaves().getFirst());
            if (admitted != null) mark(admitted.iterator(), bits, segment.getLiveDocs());
            return bits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the bits of all that an iterator at its beginning comes to, but for what is deleted. */
    private static void mark(DocIdSetIterator things, FixedBitSet bits, @Nullable Bits live) throws IOException {
        if (things.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) return;
        things.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        if (live != null) live.applyMask(bits, 0);
    }

    /** What is kept for a whole segment, whoever reads it, is kept for this one. */
    private static final class Segment extends FilterLeafReader {

        private final @Nullable Bits live;
        private final int count;
        private final Norms norms;

        Segment(LeafReader segment, FixedBitSet admitted, Norms norms) {
            super(segment);
            this.norms = norms;
            count = admitted.cardinality();
            live = count == segment.maxDoc() ? null : admitted.asReadOnlyBits();
        }

        @Override
        public @Nullable Bits getLiveDocs() {
            return live;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public @Nullable NumericDocValues getNormValues(String field) {
            return norms.of(in, field);
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader anew) throws IOException {
        return new AdmittedReader(anew, rule, norms);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
