package org.entente.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list of words that mean the same, as officers keep it; held in memory until somebody changes it. */
@Repository
class Meanings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final RowMapper<Synonyms.Meaning> MEANING =
            (row, number) -> new Synonyms.Meaning(row.getObject("id", UUID.class), words(row.getString("words")));

    private record Held(long revision, Synonyms synonyms) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Held held;

    Meanings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Synonyms synonyms() {
        var revision = jdbc.sql("select number from search.revision")
                .query((row, number) -> row.getLong(1))
                .single();
        var known = held;
        if (known == null || known.revision() != revision) {
            known = new Held(revision, new Synonyms(all()));
            held = known;
        }
        return known.synonyms();
    }

    List<Synonyms.Meaning> all() {
        return jdbc.sql(
                        "select id, words from search.meaning order by words -> 'en' ->> 0 nulls last, words ->> 'ar', id")
                .query(MEANING)
                .list();
    }

    Synonyms.Meaning get(UUID id) {
        return jdbc.sql("select id, words from search.meaning where id = :id")
                .param("id", id)
                .query(MEANING)
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(UUID id, Map<Language, List<String>> words) {
        return jdbc.sql("insert into search.meaning (id, words) values (:id, :words::jsonb) on conflict do nothing")
                        .param("id", id)
                        .param("words", json(words))
                        .update()
                == 1;
    }

    /** False where somebody has changed it meanwhile. */
    boolean change(UUID id, Map<Language, List<String>> before, Map<Language, List<String>> words) {
        return jdbc.sql("update search.meaning set words = :words::jsonb where id = :id and words = :before::jsonb")
                        .param("words", json(words))
                        .param("before", json(before))
                        .param("id", id)
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from search.meaning where id = :id").param("id", id).update();
    }

    private static String json(Map<Language, List<String>> words) {
        return JSON.writeValueAsString(byCode(words));
    }

    static Map<String, List<String>> byCode(Map<Language, List<String>> words) {
        var byCode = new LinkedHashMap<String, List<String>>();
        for (var language : Language.values()) {
            var some = words.getOrDefault(language, List.of());
            if (!some.isEmpty()) byCode.put(language.code(), some);
        }
        return byCode;
    }

    private static Map<Language, List<String>> words(String json) {
        var words = new EnumMap<Language, List<String>>(Language.class);
        JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {})
                .forEach((code, some) -> Language.of(code).ifPresent(language -> words.put(language, some)));
        return words;
    }
}
