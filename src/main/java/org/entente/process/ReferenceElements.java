package org.entente.process;

import org.apache.commons.csv.CSVRecord;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The elements under which the consultations of 2023 were held, and the terms that suggest them. */
@Component
class ReferenceElements implements FirstData {

    private final Elements elements;
    private final JdbcClient jdbc;

    ReferenceElements(Elements elements, JdbcClient jdbc) {
        this.elements = elements;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "process.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return !elements.all().isEmpty();
    }

    @Override
    @Transactional
    public void load() {
        Csv.rows("/reference/elements.csv").forEach(this::add);
        for (var language : Language.values()) {
            Csv.rows("/reference/element_terms_" + language.code() + ".csv").forEach(row -> term(row, language));
        }
    }

    private void add(CSVRecord row) {
        var names = Names.ofEach(language -> row.get(language.code()));
        var parent = row.get("parent").isEmpty() ? null : row.get("parent");
        elements.add(row.get("code"), parent, Integer.parseInt(row.get("position")), names);
    }

    private void term(CSVRecord row, Language language) {
        jdbc.sql("""
                        insert into process.term (element, language, term, weight)
                        values (:element, :language, :term, :weight) on conflict do nothing""")
                .param("element", row.get("element"))
                .param("language", language.code())
                .param("term", row.get("term").strip())
                .param("weight", Integer.parseInt(row.get("weight").strip()))
                .update();
    }
}
