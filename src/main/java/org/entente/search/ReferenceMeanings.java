package org.entente.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The field's abbreviations and terms in six languages, and Arabic plurals that no rule makes. */
@Component
class ReferenceMeanings implements FirstData {

    private final Meanings meanings;

    ReferenceMeanings(Meanings meanings) {
        this.meanings = meanings;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String key() {
        return "search.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return !meanings.all().isEmpty();
    }

    @Override
    @Transactional
    public void load() {
        Csv.rows("/reference/meanings.csv").forEach(this::add);
    }

    private void add(CSVRecord row) {
        var words = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) {
            var some = Arrays.stream(row.get(language.code()).split("\\|"))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!some.isEmpty()) words.put(language, some);
        }
        meanings.add(UUID.randomUUID(), words);
    }
}
