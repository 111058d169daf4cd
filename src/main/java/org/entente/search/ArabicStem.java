package org.entente.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes off what Arabic writes onto a word. Whether the letters at its head belong to it nobody can tell without a
 * dictionary (“والتزام” may be “and commitment”, and the article is part of neither), so each reading is a form: two words
 * are the same where they have one form in common. Endings come off once; the adjective's ي stays, so that “دولي”,
 * international, and “دولة”, State, are two words.
 */
final class ArabicStem {

    private static final List<String> ARTICLES = List.of("ال", "لل");
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بكل";
    private static final List<String> ENDINGS = List.of("هما", "هم", "ها", "ات", "ان", "ون", "ين", "وا");

    private ArabicStem() {}

    static boolean isArabic(CharSequence word) {
        return !word.isEmpty() && word.charAt(0) >= '\u0600' && word.charAt(0) <= '\u06FF';
    }

    /** The likeliest first. */
    static Set<String> forms(String word) {
        var letters = oneSpelling(word);
        var forms = new LinkedHashSet<String>();
        heads(letters, forms);
        if (startsWithOneOf(letters, CONJUNCTIONS) && letters.length() > 3) {
            var rest = letters.substring(1);
            heads(rest, forms);
        }
        return forms;
    }

    /** The word itself, without its article, and without a preposition and the article after it. */
    private static void heads(String word, Set<String> forms) {
        withoutArticle(word, forms);
        // Where these two letters are not the article, both are the root's: nothing more is taken from such a word.
        forms.add(word.startsWith("ال") ? word : withoutEnding(word));
        if (startsWithOneOf(word, PREPOSITIONS) && word.length() > 3) {
            var rest = word.substring(1);
            withoutArticle(rest, forms);
            if (!rest.startsWith("ال") || word.charAt(0) == 'ل') forms.add(withoutEnding(rest));
        }
    }

    private static void withoutArticle(String word, Set<String> forms) {
        for (var article : ARTICLES) {
            if (!word.startsWith(article) || word.length() < article.length() + 2) continue;
            var rest = word.substring(article.length());
            forms.add(withoutEnding(rest));
            // “الالتزام”: what is left may begin so itself, and is met as if that were an article too.
            if (rest.startsWith("ال") && rest.length() >= 4) forms.add(withoutEnding(rest.substring(2)));
        }
    }

    static String withoutEnding(String word) {
        for (var ending : ENDINGS) {
            if (!word.endsWith(ending)) continue;
            var rest = word.substring(0, word.length() - ending.length());
            if (ending.equals("ات") && rest.length() >= 2) return feminine(rest);
            if (rest.length() >= 3) return rest.endsWith("ات") ? feminine(cut(rest, 2)) : beforeEnding(rest);
        }
        return word.endsWith("ه") && word.length() > 2 ? feminine(cut(word, 1)) : word;
    }

    /** Short words keep their ة, which tells “فقرة”, paragraph, from “فقر”, poverty; long ones are mostly adjectives. */
    private static String feminine(String stem) {
        return stem.length() <= 3 ? stem + "ه" : stem;
    }

    /** Before an ending the ة is written ت: “سيادتها” is “سيادة” with “her”. */
    private static String beforeEnding(String rest) {
        return rest.endsWith("ت") && rest.length() >= 4 ? feminine(cut(rest, 1)) : rest;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean startsWithOneOf(String word, String letters) {
        return !word.isEmpty() && letters.indexOf(word.charAt(0)) >= 0;
    }

    static String oneSpelling(String word) {
        var letters = new StringBuilder(word);
        for (var i = 0; i < letters.length(); i++) letters.setCharAt(i, usual(letters.charAt(i)));
        return letters.toString();
    }

    /** Of a letter that is written in more ways than one, the one by which it is known. */
    static char usual(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ؤ', 'ئ' -> 'ء';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            default -> letter;
        };
    }
}
