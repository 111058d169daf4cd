package org.entente.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.entente.languages.Language;

/**
 * An index as one question sees it. Questions are Lucene's whatever keeps the index: they are made once, and another kind of
 * index translates them.
 */
interface View {

    /**
     * What answers a question; one more than a page, where there is more.
     *
     * @param admitted what its reader may read, of what was chosen: nothing else is found, ranked or counted
     */
    Found find(Query question, Query admitted, Asked asked) throws IOException;

    /** Of these things, as {@link Entry#thing}, the paths by their keys, in each language in which this reader finds them. */
    Map<String, String> paths(Set<String> things, Query admitted) throws IOException;

    /** Whether a word stands in a text that everybody may read. */
    boolean isThere(Language in, String plain) throws IOException;

    /** The word most like this one that stands in such a text, as it is truly spelt. */
    Optional<String> nearest(Language in, String plain) throws IOException;

    /** Words of such texts that begin so, truly spelt, the most frequent first. */
    List<String> completions(Language in, String plain, int most) throws IOException;
}
