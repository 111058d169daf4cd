package org.entente.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.entente.ground.Csv;
import org.entente.languages.Language;

/** The list of words of the same meaning that the program brings along. */
final class ReferenceWords {

    private ReferenceWords() {}

    static Synonyms read() {
        var meanings = new ArrayList<Synonyms.Meaning>();
        Csv.rows("/reference/meanings.csv").forEach(row -> {
            var words = new EnumMap<Language, List<String>>(Language.class);
            for (var language : Language.values()) {
                if (!row.get(language.code()).isEmpty())
                    words.put(language, Arrays.asList(row.get(language.code()).split("\\|")));
            }
            meanings.add(new Synonyms.Meaning(UUID.randomUUID(), words));
        });
        return new Synonyms(meanings);
    }
}
