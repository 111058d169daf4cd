package org.entente.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** One moment of an index as those see it who asked last, each by the rule of what they may read: see {@link Admitted}. */
final class Admissions {

    /** Each takes a bit for every thing that the index holds. */
    private static final int MOST = 64;

    private final DirectoryReader whole;
    private final Norms norms;
    private final Latest<Query, IndexSearcher> byRule = new Latest<>(MOST);

    Admissions(DirectoryReader whole, Norms norms) {
        this.whole = whole;
        this.norms = norms;
    }

    IndexSearcher of(Query rule) throws IOException {
        return byRule.get(rule, () -> searcher(rule));
    }

    /** Without Lucene's own memory of questions: what was found for a page is in {@link Remembered}. */
    private IndexSearcher searcher(Query rule) throws IOException {
        var searcher = new IndexSearcher(new AdmittedReader(whole, rule, norms));
        searcher.setQueryCache(null);
        return searcher;
    }
}
