package org.entente.stakeholders;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** What in Arabic writing is a habit of whoever writes: signs for short vowels, a hamza, a stretched line. */
final class ArabicLetters {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    /** Signs above and below letters, which most leave out; and the line that stretches a word. */
    private static final Pattern SIGNS = Pattern.compile("[\u064B-\u065F\u0670\u0640]");

    /** Letters that are written one for the other, among them those of keyboards for Persian and Urdu. */
    private static final Map<Character, Character> ALIKE = Map.ofEntries(
            Map.entry('\u0622', '\u0627'), // alef with madda
            Map.entry('\u0623', '\u0627'), // alef with hamza above
            Map.entry('\u0625', '\u0627'), // alef with hamza below
            Map.entry('\u0671', '\u0627'), // alef wasla
            Map.entry('\u0629', '\u0647'), // teh marbuta, and heh
            Map.entry('\u0649', '\u064A'), // alef maksura, and yeh
            Map.entry('\u06CC', '\u064A'), // Farsi yeh
            Map.entry('\u06A9', '\u0643')); // keheh, and kaf

    private ArabicLetters() {}

    static boolean areIn(String text) {
        return ARABIC.matcher(text).find();
    }

    /** The same for whatever habit; other scripts stay as they are. */
    static String alike(String text) {
        if (!areIn(text)) return text;
        var bare =
                SIGNS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        var same = new StringBuilder();
        for (var each : bare.toCharArray())
            same.append(ALIKE.getOrDefault(each, each).charValue());
        return same.toString();
    }
}
