package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Symbols of documents as they are searched: by what they begin with, part by part, however they are typed. */
final class Symbols {

    private static final Pattern AROUND_SLASHES = Pattern.compile("(?<=[\\p{L}\\p{N}.)])\\s*/\\s*(?=[\\p{L}\\p{N}(])");
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile("[a-z]{1,10}/.*\\d.*|(?:a|s|e|st|t|dc|cd|dp|td|ccw)(?:/[a-z]{1,6}\\.?)+|\\d{1,3}/\\d{1,4}");

    private Symbols() {}

    /** Small letters, no spaces, no slash at the end. */
    static String usual(String typed) {
        return typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u200e\\u200f*]+", "")
                .replace('／', '/')
                .replaceAll("/{2,}", "/")
                .replaceAll("^/|/$", "");
    }

    /** With what is typed around slashes taken out, so that a symbol is one word. */
    static String joined(String typed) {
        return AROUND_SLASHES.matcher(typed).replaceAll("/");
    }

    /** Whether a word is meant as a symbol or its beginning; “and/or” is not. */
    static boolean isLike(String word) {
        return LOOKS_LIKE_ONE.matcher(usual(word)).matches();
    }

    /** A/RES/77/37 is found by a, a/res, a/res/77 and itself, and by 77/37, as it is said. */
    static List<String> beginnings(String symbol) {
        var usual = usual(symbol);
        var found = new ArrayList<String>();
        for (var at = usual.indexOf('/'); at > 0; at = usual.indexOf('/', at + 1)) found.add(usual.substring(0, at));
        found.add(usual);
        var last = usual.lastIndexOf('/', usual.lastIndexOf('/') - 1);
        if (last > 0 && usual.substring(last + 1).matches("\\d+/\\d+")) found.add(usual.substring(last + 1));
        return found;
    }
}
