package org.entente.negotiation;

import java.util.regex.Pattern;

/**
 * Words as they are shown: characters that would turn the direction of what follows, and so could hide or turn round what is
 * agreed, are printed by their name and not obeyed (Unicode Technical Report 36, section 2.5).
 */
public final class Visible {

    /** Embeddings, overrides and isolates; the marks that Arabic texts need between words and figures stay. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern NAMED = Pattern.compile("⟦U\\+(202[A-E]|206[6-9])⟧");

    private Visible() {}

    public static String of(String words) {
        return hasTurns(words)
                ? TURNS.matcher(words)
                        .replaceAll(found ->
                                "⟦U+%04X⟧".formatted((int) found.group().charAt(0)))
                : words;
    }

    /** Hardly any words have one, and all are asked for every time that they are shown. */
    private static boolean hasTurns(String words) {
        for (var at = 0; at < words.length(); at++) {
            var letter = words.charAt(at);
            if (letter >= '\u202A' && letter <= '\u2069' && (letter <= '\u202E' || letter >= '\u2066')) return true;
        }
        return false;
    }

    /** What {@link #of} printed by its name is again what it was. */
    public static String back(String shown) {
        return NAMED.matcher(shown).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
