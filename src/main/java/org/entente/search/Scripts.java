package org.entente.search;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.entente.languages.Language;

/** In which languages a word can be meant, by its letters. */
final class Scripts {

    private Scripts() {}

    /** Latin letters and figures stand in texts of every language. */
    static Set<Language> languages(String text) {
        var languages = EnumSet.allOf(Language.class);
        text.codePoints().filter(Character::isLetter).forEach(each -> {
            switch (UnicodeScript.of(each)) {
                case ARABIC -> languages.retainAll(Set.of(Language.AR));
                case CYRILLIC -> languages.retainAll(Set.of(Language.RU));
                case HAN -> languages.retainAll(Set.of(Language.ZH));
                default -> {}
            }
        });
        return languages;
    }

    static boolean isChinese(String text) {
        return text.codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.HAN);
    }
}
