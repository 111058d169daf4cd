package org.entente.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * Where things stand, each in every language: a page asks for a hundred, so that Lucene keeps the key and the path of each by
 * themselves, and what it keeps of it to be shown, with the whole text, is not read for them.
 */
final class Paths {

    private static final char BETWEEN = '\n';

    private Paths() {}

    static Field field(String key, String path) {
        return new BinaryDocValuesField(Fields.PATHS, new BytesRef(key + BETWEEN + path));
    }

    /** The paths of these things, as {@link Entry#thing}, by their keys. */
    static Map<String, String> of(IndexReader readable, Set<String> things) throws IOException {
        var paths = new HashMap<String, String>();
        for (var leaf : readable.leaves()) read(leaf.reader(), things, paths);
        return paths;
    }

    private static void read(LeafReader segment, Set<String> things, Map<String, String> paths) throws IOException {
        var kept = DocValues.getBinary(segment, Fields.PATHS);
        for (var each : versions(segment, things)) {
            if (!kept.advanceExact(each)) continue;
            var both = kept.binaryValue().utf8ToString();
            var line = both.lastIndexOf(BETWEEN);
            paths.put(both.substring(0, line), both.substring(line + 1));
        }
    }

    /** In the order in which they lie there, in which alone Lucene reads. */
    private static int[] versions(LeafReader segment, Set<String> things) throws IOException {
        var found = IntStream.builder();
        var terms = Terms.getTerms(segment, Fields.THING).iterator();
        var live = segment.getLiveDocs();
        PostingsEnum versions = null;
        for (var thing : things) {
            if (!terms.seekExact(new BytesRef(thing))) continue;
            versions = terms.postings(versions, PostingsEnum.NONE);
            for (var each = versions.nextDoc(); each != DocIdSetIterator.NO_MORE_DOCS; each = versions.nextDoc())
                if (live == null || live.get(each)) found.add(each);
        }
        return found.build().sorted().toArray();
    }
}
