package org.entente.search;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one moment of an index, the last few hundred questions of it: readers turn pages, and in a meeting many
 * ask the same. Who asks is part of a question, so that nobody is given what was found for somebody else.
 */
final class Remembered {

    private static final int MOST = 500;

    /** How many answers there are, and how many of each facet's most frequent values. */
    record Sum(int total, Map<Facet, List<Answers.Choosable>> facets) {}

    /** An answer by its number in this moment. */
    record Ranked(int document, After after) {}

    private record Page(
            Query query, boolean newest, @Nullable After after) {}

    /** Finds what is not remembered. */
    interface Look<T> {
        T look() throws IOException;
    }

    private final Map<Query, Sum> sums = last();
    private final Map<Page, List<Ranked>> pages = last();

    Sum sum(Query query, Look<Sum> look) throws IOException {
        return once(sums, query, look);
    }

    List<Ranked> page(Query query, Asked asked, Look<List<Ranked>> look) throws IOException {
        return once(pages, new Page(query, asked.newest(), asked.after()), look);
    }

    private static <K, T> T once(Map<K, T> known, K question, Look<T> look) throws IOException {
        var before = known.get(question);
        if (before != null) return before;
        // Two who ask at one time both look: nobody waits for somebody else's question.
        var found = look.look();
        known.put(question, found);
        return found;
    }

    private static <K, T> Map<K, T> last() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > MOST;
            }
        });
    }
}
