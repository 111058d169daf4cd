package org.entente.search;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** The names of what the index keeps of each thing, and how its texts are taken apart. */
final class Fields {

    /** Shelf, language and id: one thing. */
    static final String KEY = "key";
    /** Shelf and id: one thing in all its languages. */
    static final String THING = "thing";
    /** Shelf and whole: what is replaced at once. */
    static final String WHOLE = "whole";

    static final String SHELF = "shelf";
    static final String ID = "id";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String SYMBOL = "symbol";
    static final String DATE = "date";
    static final String DAY = "day";
    static final String PATH = "path";
    static final String FICTITIOUS = "fictitious";
    static final String AUDIENCE = "audience";
    static final String NAMED = "named";
    static final String OWNER = "owner";
    static final String HASH = "hash";
    static final String TIE = "tie";
    /** The key and the path of a thing, in one. */
    static final String PATHS = "paths";
    /** What is shown of a thing, which nobody searches. */
    static final String KEPT = "kept";

    private static final String PAIRS = ".pairs";
    private static final String SPELT = "spelt.";
    private static final String WITHHELD = "withheld.";

    private Fields() {}

    static String text(@Nullable Language language) {
        return TEXT + "." + code(language);
    }

    static String title(@Nullable Language language) {
        return TITLE + "." + code(language);
    }

    /** Beside a Chinese text, its characters in twos. */
    static String pairs(String field) {
        return field + PAIRS;
    }

    static String spelt(Language language) {
        return SPELT + language.code();
    }

    /** Words as they are spelt of what is not for everybody: texts are found by them, and they are never offered. */
    static String withheld(Language language) {
        return WITHHELD + language.code();
    }

    private static String code(@Nullable Language language) {
        return language == null ? "xx" : language.code();
    }

    static Analyzer analyzer() {
        var analyzers = new HashMap<String, Analyzer>();
        for (var language : Language.values()) {
            analyzers.put(text(language), Words.stems(language));
            analyzers.put(title(language), Words.stems(language));
            analyzers.put(spelt(language), Words.spelt(language));
            analyzers.put(withheld(language), Words.spelt(language));
        }
        analyzers.put(pairs(text(Language.ZH)), Words.pairs());
        analyzers.put(pairs(title(Language.ZH)), Words.pairs());
        return new PerFieldAnalyzerWrapper(Words.stems(null), Map.copyOf(analyzers));
    }
}
