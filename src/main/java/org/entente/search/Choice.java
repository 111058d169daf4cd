package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a part of a question can mean in one language: one of these, each of which is all of its wordings.
 *
 * @param symbol the beginning of a symbol that it can mean too; empty where it cannot
 */
record Choice(List<List<Wording>> either, String symbol) {

    private static final float IN_TITLE = 0.5f;
    private static final float IS_SYMBOL = 5f;

    boolean isEmpty() {
        return either.isEmpty() && symbol.isEmpty();
    }

    List<Wording> wordings() {
        return either.stream().flatMap(List::stream).toList();
    }

    Query inText() {
        return any(false);
    }

    Query inTitle() {
        return joined(either.stream().map(all -> all(all, true)).toList(), Occur.SHOULD);
    }

    Query inTextOrTitle() {
        return any(true);
    }

    private Query any(boolean titleToo) {
        var any = new ArrayList<Query>();
        for (var all : either) {
            any.add(all(all, false));
            if (titleToo) any.add(new BoostQuery(all(all, true), IN_TITLE));
        }
        if (!symbol.isEmpty()) any.add(symbol(symbol));
        return joined(any, Occur.SHOULD);
    }

    static Query symbol(String beginning) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.SYMBOL, beginning))), IS_SYMBOL);
    }

    private static Query all(List<Wording> wordings, boolean inTitle) {
        var all = wordings.stream()
                .map(each -> inTitle ? each.inTitle() : each.inText())
                .toList();
        return joined(all, Occur.MUST);
    }

    static Query joined(List<Query> queries, Occur occur) {
        if (queries.size() == 1) return queries.getFirst();
        var joined = new BooleanQuery.Builder();
        queries.forEach(query -> joined.add(query, occur));
        return joined.build();
    }
}
