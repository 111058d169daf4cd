package org.entente.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes off what Arabic writes onto a word. Whether the letters at its head belong to it nobody can tell without a
 * dictionary (“والتزام” may be “and commitment”, and the article is part of neither), so each reading is a form: two words
 * are the same where they have one form in common. Endings come off once; the adjective's ي stays, so that “دولي”,
 * international, and “دولة”, State, are two words. What only may be an ending is a reading, too: “وفدنا” is our delegation,
 * and “بيانا” no more than a statement.
 */
final class ArabicStem {

    private static final List<String> ARTICLES = List.of("ال", "لل");
    private static final String CONJUNCTIONS = "وف";
    private static final String PREPOSITIONS = "بكل";
    private static final List<String> ENDINGS = List.of("هما", "هم", "ها", "ات", "ان", "ون", "ين", "وا");

    /** Which end words of their own as often. */
    private static final List<String> PRONOUNS = List.of("نا", "كم", "ه");

    /** Adjectives that look like the plural of a participle before a noun: “central” is not “centres of”. */
    private static final Set<String> ADJECTIVES =
            Set.of("مركزي", "منطقي", "موضوعي", "مءسسي", "منهجي", "متوسطي", "محوري", "مرحلي", "معرفي", "مجتمعي");

    private ArabicStem() {}

    static boolean isArabic(CharSequence word) {
        return !word.isEmpty() && word.charAt(0) >= '\u0600' && word.charAt(0) <= '\u06FF';
    }

    /** The likeliest first. */
    static Set<String> forms(String word) {
        var letters = oneSpelling(word);
        // No pronoun, if it is written with its dots.
        if (word.endsWith("ة")) letters = cut(letters, 1) + "ة";
        var forms = new LinkedHashSet<String>();
        heads(letters, forms);
        if (startsWithOneOf(letters, CONJUNCTIONS) && letters.length() > 3) heads(letters.substring(1), forms);
        return forms;
    }

    /** The word itself, without its article, without the future's س, and without a preposition and the article after it. */
    private static void heads(String word, Set<String> forms) {
        withoutArticle(word, forms);
        // Where these two letters are not the article, both are the root's: nothing more is taken from such a word.
        if (word.startsWith("ال")) add(word, forms);
        else endings(word, forms);
        if (isFuture(word)) endings(word.substring(1), forms);
        if (startsWithOneOf(word, PREPOSITIONS) && word.length() > 3) {
            var rest = word.substring(1);
            withoutArticle(rest, forms);
            if (!rest.startsWith("ال") || word.charAt(0) == 'ل') endings(rest, forms);
        }
    }

    private static boolean isFuture(String word) {
        return word.length() > 4 && word.charAt(0) == 'س' && "يتن".indexOf(word.charAt(1)) >= 0;
    }

    private static void withoutArticle(String word, Set<String> forms) {
        for (var article : ARTICLES) {
            if (!word.startsWith(article) || word.length() < article.length() + 2) continue;
            var rest = word.substring(article.length());
            endings(rest, forms);
            // “الالتزام”: what is left may begin so itself, and is met as if that were an article too.
            if (rest.startsWith("ال") && rest.length() >= 4) endings(rest.substring(2), forms);
        }
    }

    private static void endings(String word, Set<String> forms) {
        add(withoutEnding(word), forms);
        for (var pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() >= pronoun.length() + 3)
                add(beforeEnding(cut(word, pronoun.length())), forms);
        }
        if (isPluralBeforeNoun(word)) add(cut(word, 1), forms);
    }

    /** “Staff of”, “representatives of”, which are participles; every other ي may be an adjective’s. */
    private static boolean isPluralBeforeNoun(String word) {
        return word.length() > 4
                && word.startsWith("م")
                && (word.endsWith("و") || word.endsWith("ي") && !ADJECTIVES.contains(word));
    }

    private static void add(String form, Set<String> forms) {
        forms.add(oneSpelling(form));
    }

    private static String withoutEnding(String word) {
        for (var ending : ENDINGS) {
            if (!word.endsWith(ending)) continue;
            var rest = cut(word, ending.length());
            if (ending.equals("ات") && rest.length() >= 2) return feminine(rest);
            if (rest.length() >= 3) return beforeEnding(rest);
        }
        var isFeminine = word.endsWith("ة") || word.endsWith("ه");
        return isFeminine && word.length() > 2 ? feminine(cut(word, 1)) : word;
    }

    /** Short words keep their ة, which tells “فقرة”, paragraph, from “فقر”, poverty; long ones are mostly adjectives. */
    private static String feminine(String stem) {
        return stem.length() <= 3 ? stem + "ه" : stem;
    }

    /** Before an ending the ة is written ت: “سيادتها” is “سيادة” with “her”; a plural may have one, too. */
    private static String beforeEnding(String rest) {
        if (rest.endsWith("ات")) return feminine(cut(rest, 2));
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
