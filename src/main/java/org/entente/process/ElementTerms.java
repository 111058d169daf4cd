package org.entente.process;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.languages.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that suggest each element, as officers keep them. */
@Repository
class ElementTerms {

    private final JdbcClient jdbc;

    ElementTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Strongest first. */
    Map<Language, List<WeightedTerm>> of(String element) {
        var terms = new EnumMap<Language, List<WeightedTerm>>(Language.class);
        for (var language : Language.values()) terms.put(language, new ArrayList<>());
        jdbc.sql("select language, term, weight from process.term where element = :element order by weight desc, term")
                .param("element", element)
                .query(row -> {
                    var language = Language.of(row.getString("language")).orElseThrow();
                    terms.computeIfAbsent(language, none -> new ArrayList<>())
                            .add(new WeightedTerm(row.getString("term"), row.getInt("weight")));
                });
        return terms;
    }

    void replace(String element, Map<Language, List<WeightedTerm>> terms) {
        jdbc.sql("delete from process.term where element = :element")
                .param("element", element)
                .update();
        terms.forEach((language, all) -> all.forEach(term -> jdbc.sql("""
                        insert into process.term (element, language, term, weight)
                        values (:element, :language, :term, :weight)""")
                .param("element", element)
                .param("language", language.code())
                .param("term", term.term())
                .param("weight", term.weight())
                .update()));
    }
}
