package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What is held in memory of each segment of an index, whoever reads it: read once, and let go of with the segment. */
final class BySegment<T> {

    /** Reads what is to be held. */
    interface Read<T> {
        T of(LeafReader segment) throws IOException;
    }

    private final Map<IndexReader.CacheKey, T> held = new ConcurrentHashMap<>();
    private final Read<T> read;

    BySegment(Read<T> read) {
        this.read = read;
    }

    T of(LeafReader segment) {
        var cache = segment.getCoreCacheHelper();
        return held.computeIfAbsent(cache.getKey(), key -> {
            cache.addClosedListener(held::remove);
            try {
                return read.of(segment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
