package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** Where else an answer stands: in the other languages of the same whole, at the same paragraph where it can be told. */
final class Versions {

    private static final Set<String> PLACE = Set.of(Facet.LANGUAGE.field(), Fields.PATH);

    private final IndexSearcher searcher;
    private final Query admitted;

    Versions(IndexSearcher searcher, Query admitted) {
        this.searcher = searcher;
        this.admitted = admitted;
    }

    List<Answers.Version> besides(Hit hit) throws IOException {
        if (hit.language() == null) return List.of();
        var paths = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            if (language == hit.language()) continue;
            var same = first(new TermQuery(new Term(Fields.KEY, hit.shelf() + " " + language.code() + " " + hit.id())));
            var path = same == null ? first(inLanguage(hit, language)) : same;
            if (path != null) paths.put(language, same == null ? withoutFragment(path) : path);
        }
        var versions = new ArrayList<Answers.Version>();
        for (Map.Entry<Language, String> each : paths.entrySet())
            versions.add(new Answers.Version(each.getKey(), each.getValue()));
        return versions;
    }

    private static Query inLanguage(Hit hit, Language language) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(Entry.whole(hit.shelf(), hit.whole())), Occur.FILTER)
                .add(new TermQuery(new Term(Facet.LANGUAGE.field(), language.code())), Occur.FILTER)
                .build();
    }

    private @Nullable String first(Query query) throws IOException {
        var seen = new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(admitted, Occur.FILTER)
                .build();
        var found = searcher.search(seen, 1).scoreDocs;
        return found.length == 0
                ? null
                : searcher.storedFields().document(found[0].doc, PLACE).get(Fields.PATH);
    }

    private static String withoutFragment(String path) {
        var at = path.indexOf('#');
        return at < 0 ? path : path.substring(0, at);
    }
}
