package org.entente.search;

import java.io.IOException;
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

    /** A question with the rule of what its reader may read. */
    private record Asking(Query question, Query admitted) {}

    private record Page(
            Asking asking, boolean newest, @Nullable After after) {}

    private final Latest<Asking, Sum> sums = new Latest<>(MOST);
    private final Latest<Page, List<Ranked>> pages = new Latest<>(MOST);

    Sum sum(Query question, Query admitted, Latest.Look<Sum> look) throws IOException {
        return sums.get(new Asking(question, admitted), look);
    }

    List<Ranked> page(Query question, Query admitted, Asked asked, Latest.Look<List<Ranked>> look) throws IOException {
        return pages.get(new Page(new Asking(question, admitted), asked.newest(), asked.after()), look);
    }
}
