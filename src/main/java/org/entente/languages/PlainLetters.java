package org.entente.languages;

/** Latin letters and figures where others stand that look the same or mean the same. */
public final class PlainLetters {

    private static final String CYRILLIC = "АВЕКМНОРСТУХЅІЈавекмнорстухѕіј";
    private static final String LATIN = "ABEKMHOPCTYXSIJabekmhopctyxsij";

    private PlainLetters() {}

    /** What a Russian keyboard makes of {@code A/C.1/78/L.60}, as a Latin one would write it. */
    public static String latin(String text) {
        var latin = new StringBuilder(text);
        for (var i = 0; i < latin.length(); i++) {
            var known = CYRILLIC.indexOf(latin.charAt(i));
            if (known >= 0) latin.setCharAt(i, LATIN.charAt(known));
        }
        return latin.toString();
    }

    /** Figures of whatever script, such as ٣, as those of ASCII. */
    public static String figures(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints()
                .forEach(letter ->
                        ascii.appendCodePoint(Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter));
        return ascii.toString();
    }
}
