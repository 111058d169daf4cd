package org.entente.documents.comparison;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Set;

/** What a code point does at the border of a word. */
final class Letters {

    /** A letter or digit of a script whose words stand between spaces and marks. */
    static final byte WORD = 0;

    static final byte SPACE = 1;

    /** A word by itself, as far as anybody can tell without knowing Chinese. */
    static final byte HAN = 2;

    /** Punctuation, signs, and what cannot be seen. */
    static final byte MARK = 3;

    /** Never parted from what stands before it: marks of vowels, variations, joiners. */
    static final byte JOINED = 4;

    /** Pictures, flags, syllables of Korean, scripts of India and South-East Asia: ICU knows where these end. */
    static final byte INTRICATE = 5;

    /** The same, and never parted from what stands after it. */
    static final byte LEADING = 6;

    private static final Set<Integer> PLAIN = Set.of(
            UScript.COMMON,
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARABIC,
            UScript.HEBREW,
            UScript.ARMENIAN,
            UScript.GEORGIAN);

    private static final byte[] BASIC = new byte[0x10000];

    static {
        for (var c = 0; c < BASIC.length; c++) BASIC[c] = look(c);
    }

    private Letters() {}

    static byte of(int codePoint) {
        return codePoint < BASIC.length ? BASIC[codePoint] : look(codePoint);
    }

    private static byte look(int c) {
        switch (UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK)) {
            case GraphemeClusterBreak.EXTEND, GraphemeClusterBreak.SPACING_MARK, GraphemeClusterBreak.ZWJ -> {
                return JOINED;
            }
            case GraphemeClusterBreak.PREPEND -> {
                return LEADING;
            }
            case GraphemeClusterBreak.OTHER,
                    GraphemeClusterBreak.CONTROL,
                    GraphemeClusterBreak.CR,
                    GraphemeClusterBreak.LF -> {
                return plain(c);
            }
            default -> {
                return INTRICATE;
            }
        }
    }

    private static byte plain(int c) {
        if (UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)) return INTRICATE;
        if (UCharacter.isUWhiteSpace(c)) return SPACE;
        if (UCharacter.hasBinaryProperty(c, UProperty.IDEOGRAPHIC)) return HAN;
        if (!isLetterOrNumber(c)) return MARK;
        return PLAIN.contains(UScript.getScript(c)) ? WORD : INTRICATE;
    }

    private static boolean isLetterOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }
}
