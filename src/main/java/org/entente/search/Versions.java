package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.entente.languages.Language;

/** Where else answers stand: in other languages at the same paragraph, or else at the title; asked for a page at once. */
final class Versions {

    private static final Set<String> PLACE = Set.of(Fields.SHELF, Facet.LANGUAGE.field(), Fields.ID, Fields.PATH);

    private final Map<String, String> paths = new HashMap<>();

    private Versions() {}

    static Versions of(IndexSearcher searcher, Query admitted, List<Hit> hits) throws IOException {
        var versions = new Versions();
        var keys = new ArrayList<BytesRef>();
        for (var hit : hits) {
            for (var language : Language.values()) {
                if (language == hit.language()) continue;
                keys.add(new BytesRef(key(hit.shelf(), language, hit.id())));
                keys.add(new BytesRef(key(hit.shelf(), language, hit.whole().toString())));
            }
        }
        if (keys.isEmpty()) return versions;
        var asked = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Fields.KEY, keys), Occur.FILTER)
                .add(admitted, Occur.FILTER)
                .build();
        for (var found : searcher.search(asked, keys.size()).scoreDocs) {
            var kept = searcher.storedFields().document(found.doc, PLACE);
            var key = kept.get(Fields.SHELF) + " " + kept.get(Facet.LANGUAGE.field()) + " " + kept.get(Fields.ID);
            versions.paths.put(key, kept.get(Fields.PATH));
        }
        return versions;
    }

    List<Answers.Version> besides(Hit hit) {
        var besides = new ArrayList<Answers.Version>();
        if (hit.language() == null) return besides;
        for (var language : Language.values()) {
            if (language == hit.language()) continue;
            var same = paths.get(key(hit.shelf(), language, hit.id()));
            var path = same == null
                    ? paths.get(key(hit.shelf(), language, hit.whole().toString()))
                    : same;
            if (path != null) besides.add(new Answers.Version(language, path));
        }
        return besides;
    }

    private static String key(String shelf, Language language, String id) {
        return shelf + " " + language.code() + " " + id;
    }
}
