package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * How long the texts in a field are, held in memory for each segment of the index and each field that was asked for: a byte for
 * each thing, as Lucene’s norms are. Of the six languages each is on few of the things, and to look up on disk which these are
 * was a sixth of the time of a page.
 */
final class Norms {

    private final BySegment<Map<String, byte[]>> byField = new BySegment<>(segment -> new ConcurrentHashMap<>());

    /** Of a field without norms, none. */
    @Nullable
    NumericDocValues of(LeafReader segment, String field) {
        var info = segment.getFieldInfos().fieldInfo(field);
        if (info == null || !info.hasNorms()) return null;
        return new Held(byField.of(segment).computeIfAbsent(field, key -> read(segment, key)));
    }

    private static byte[] read(LeafReader segment, String field) {
        var held = new byte[segment.maxDoc()];
        try {
            var norms = segment.getNormValues(field);
            if (norms == null) return held;
            for (var each = norms.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = norms.nextDoc())
                held[each] = (byte) norms.longValue();
            return held;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A norm is nought where there is no text. */
    private static final class Held extends NumericDocValues {

        private final byte[] norms;
        private int at = -1;

        Held(byte[] norms) {
            this.norms = norms;
        }

        @Override
        public long longValue() {
            return norms[at];
        }

        @Override
        public void longValues(int size, int[] things, long[] values, long otherwise) {
            for (var i = 0; i < size; i++) values[i] = norms[things[i]] == 0 ? otherwise : norms[things[i]];
        }

        @Override
        public boolean advanceExact(int thing) {
            at = thing;
            return norms[thing] != 0;
        }

        @Override
        public int docID() {
            return at;
        }

        @Override
        public int nextDoc() {
            return advance(at + 1);
        }

        @Override
        public int advance(int to) {
            for (at = to; at < norms.length; at++) if (norms[at] != 0) return at;
            return at = NO_MORE_DOCS;
        }

        @Override
        public long cost() {
            return norms.length;
        }
    }
}
