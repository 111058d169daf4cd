package org.entente.process;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Suggests elements for a paragraph by the terms of its language; a person decides. */
@Component
public class Suggestions {

    private record Held(long revision, Map<Language, Terms> terms) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Held held;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For many paragraphs of one language at once: the terms are looked up a single time. */
    public List<List<Suggestion>> suggest(List<String> paragraphs, Language language) {
        var terms = Objects.requireNonNull(terms().get(language));
        return paragraphs.stream().map(terms::suggest).toList();
    }

    private Map<Language, Terms> terms() {
        var revision = jdbc.sql("select number from process.revision")
                .query((row, number) -> row.getLong(1))
                .single();
        var known = held;
        if (known == null || known.revision() != revision) {
            known = new Held(revision, read());
            held = known;
        }
        return known.terms();
    }

    private Map<Language, Terms> read() {
        var terms = new EnumMap<Language, Terms>(Language.class);
        for (var language : Language.values()) terms.put(language, new Terms(language));
        jdbc.sql("select element, language, term, weight from process.term order by element, term")
                .query(row -> {
                    var language = Language.of(row.getString("language")).orElseThrow();
                    Objects.requireNonNull(terms.get(language))
                            .add(row.getString("element"), row.getString("term"), row.getInt("weight"));
                });
        return terms;
    }
}
