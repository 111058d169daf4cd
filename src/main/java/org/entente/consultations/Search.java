package org.entente.consultations;

import java.util.regex.Pattern;

/**
 * Finds words in paragraphs by the indexes there are: by three letters in a row in any script, and one or two Chinese
 * characters too. A shorter word of another script must stand by itself, as “AI” does not in “said”.
 */
final class Search {

    private static final Pattern SHORT =
            Pattern.compile("[\\u3400-\\u9FFF]{1,2}|[\\p{L}\\p{N}&&[^\\u3400-\\u9FFF]]{1,2}");

    private Search() {}

    /** Of paragraph {@code p}, with the parameters {@code words} and {@code pattern}. */
    static String condition(String words) {
        if (words.isEmpty()) return "true";
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) return "false";
        // Taking a text apart costs far more than looking whether it has the letters: PostgreSQL looks first.
        return SHORT.matcher(words).matches()
                ? "strpos(lower(p.text), lower(:words)) > 0 and consultations.short(p.text) @> array[lower(:words::text)]"
                : "p.text ilike :pattern";
    }

    static String pattern(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
