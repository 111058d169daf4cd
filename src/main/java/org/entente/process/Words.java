package org.entente.process;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.languages.Language;

/** A text as the words that are compared: folded as its language needs, Chinese by characters. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\u0640\u200E\u200F]");
    private static final List<String> ARABIC_PREFIXES =
            List.of("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك");

    private Words() {}

    static List<String> of(String text, Language language) {
        var folded = folded(text, language);
        if (language == Language.ZH) return characters(folded);
        var words = new ArrayList<String>();
        var found = WORD.matcher(folded);
        while (found.find()) words.add(found.group());
        return words;
    }

    /** What a word may stand for: in Arabic also without the conjunctions, prepositions and article written to it. */
    static List<String> forms(String word, Language language) {
        if (language != Language.AR) return List.of(word);
        var forms = new ArrayList<String>();
        forms.add(word);
        for (var prefix : ARABIC_PREFIXES) {
            if (word.length() > prefix.length() + 2 && word.startsWith(prefix))
                forms.add(word.substring(prefix.length()));
        }
        return forms;
    }

    private static String folded(String text, Language language) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return switch (language) {
            case AR ->
                MARKS.matcher(lower)
                        .replaceAll("")
                        .replaceAll("[أإآ]", "ا")
                        .replace('ى', 'ي')
                        .replace('ة', 'ه');
            case RU -> lower.replace('ё', 'е');
            default -> lower;
        };
    }

    private static List<String> characters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toList();
    }
}
