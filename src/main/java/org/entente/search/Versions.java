package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.entente.languages.Language;

/** Where else answers stand: in other languages at the same paragraph, or else at the title; asked for a page at once. */
final class Versions {

    private final Map<String, String> paths;

    private Versions(Map<String, String> paths) {
        this.paths = paths;
    }

    static Versions of(View view, Query admitted, List<Hit> hits) throws IOException {
        var things = new HashSet<String>();
        for (var hit : hits) {
            if (hit.language() == null) continue;
            things.add(Entry.thing(hit.shelf(), hit.id()));
            things.add(Entry.thing(hit.shelf(), hit.whole().toString()));
        }
        return new Versions(things.isEmpty() ? Map.of() : view.paths(things, admitted));
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
