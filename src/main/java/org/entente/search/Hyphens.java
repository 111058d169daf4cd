package org.entente.search;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that some write in one and others with a hyphen: “multistakeholder”, “sub-regional”, “cooperation”,
 * “cyber-sécurité”. A question asks for both; nothing of it is kept in the index.
 */
final class Hyphens {

    private static final Pattern EITHER = Pattern.compile(
            "(anti|ciber|co(?=-?(?:op|ord))|counter|cyber|micro|multi|non|socio|sub|кибер)([-‐‑]?)(\\p{L}{4,})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Hyphens() {}

    /** The same word as others write it. */
    static Optional<String> otherwise(String word) {
        return Optional.of(EITHER.matcher(word))
                .filter(found -> found.matches())
                .map(found -> found.group(1) + (found.group(2).isEmpty() ? "-" : "") + found.group(3));
    }
}
