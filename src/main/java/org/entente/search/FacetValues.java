package org.entente.search;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.PlainLetters;

/** What somebody means who has typed a kind or a language by its name in any of the six, or a year in whatever figures. */
final class FacetValues {

    private static final String KIND = "search.kind.";

    private FacetValues() {}

    /** As the index has it; what is none of ours stays as it was typed. */
    static String meant(Facet facet, String typed) {
        return switch (facet) {
            case KIND -> kind(typed);
            case LANGUAGE -> language(typed);
            case YEAR -> PlainLetters.figures(typed);
            case PARTY, ELEMENT, BODY -> typed;
        };
    }

    private static String kind(String typed) {
        var wanted = folded(typed);
        return Messages.keys(Language.EN, "search").stream()
                .filter(key -> key.startsWith(KIND))
                .filter(key -> Stream.concat(
                                Stream.of(key.substring(KIND.length())),
                                Arrays.stream(Language.values()).map(language -> Messages.text(language, key)))
                        .anyMatch(name -> folded(name).equals(wanted)))
                .findFirst()
                .map(key -> key.substring(KIND.length()))
                .orElse(typed);
    }

    private static String language(String typed) {
        var wanted = folded(typed);
        return Arrays.stream(Language.values())
                .filter(language ->
                        names(language).anyMatch(name -> folded(name).equals(wanted)))
                .findFirst()
                .map(Language::code)
                .orElse(typed);
    }

    private static Stream<String> names(Language language) {
        return Stream.concat(
                Stream.of(language.code(), language.endonym()),
                Arrays.stream(Language.values())
                        .map(other -> ULocale.getDisplayLanguage(language.code(), other.code())));
    }

    /** Without accents, in small letters, its parts divided by spaces. */
    private static String folded(String name) {
        return Spelt.plain(name.strip().toLowerCase(Locale.ROOT)).replace('_', ' ');
    }
}
