package org.entente.search;

import java.util.EnumMap;
import java.util.Map;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands in an address.
 *
 * @param language of the page, whose texts come first where all else is the same
 * @param chosen values of facets to which the answers are narrowed down
 * @param wide whether words of the same meaning are searched for in the other languages too
 * @param newest whether the newest come first, instead of the best
 * @param after the last answer of the page before
 */
public record Asked(
        String words,
        Language language,
        Map<Facet, String> chosen,
        boolean wide,
        boolean newest,
        @Nullable After after) {

    public static Asked of(String words, Language language) {
        return new Asked(words, language, Map.of(), true, false, null);
    }

    /** Whether nothing was asked at all. */
    public boolean isEmpty() {
        return words.isBlank() && chosen.isEmpty();
    }

    public Asked with(Facet facet, String value) {
        var more = new EnumMap<Facet, String>(Facet.class);
        more.putAll(chosen);
        more.put(facet, value);
        return new Asked(words, language, more, wide, newest, null);
    }

    public Asked without(Facet facet) {
        var less = new EnumMap<Facet, String>(Facet.class);
        less.putAll(chosen);
        less.remove(facet);
        return new Asked(words, language, less, wide, newest, null);
    }

    public Asked asking(String others) {
        return new Asked(others, language, chosen, wide, newest, null);
    }

    public Asked wide(boolean other) {
        return new Asked(words, language, chosen, other, newest, null);
    }

    public Asked newest(boolean other) {
        return new Asked(words, language, chosen, wide, other, null);
    }

    public Asked after(After last) {
        return new Asked(words, language, chosen, wide, newest, last);
    }
}
