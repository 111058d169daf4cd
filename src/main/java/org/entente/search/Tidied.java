package org.entente.search;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words without what only the eye needs: marks of direction, joiners, soft hyphens, the stretching of Arabic letters and
 * their vowel signs; full-width and other compatible forms become the usual ones, in small letters.
 */
final class Tidied extends TokenFilter {

    private static final Normalizer2 USUAL = Normalizer2.getNFKCCasefoldInstance();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Tidied(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            tidy();
            if (term.length() > 0) return true;
        }
        return false;
    }

    private void tidy() {
        if (isPlain() || isUsual()) return;
        var usual = USUAL.normalize(term.toString());
        term.setEmpty();
        for (var i = 0; i < usual.length(); i++) {
            if (!isForTheEye(usual.charAt(i))) term.append(usual.charAt(i));
        }
    }

    /** Of small letters and figures of ASCII; capitals of it become small. */
    private boolean isPlain() {
        var plain = true;
        var letters = term.buffer();
        for (var i = 0; i < term.length(); i++) {
            var each = letters[i];
            if (each >= 'A' && each <= 'Z') letters[i] = (char) (each + 'a' - 'A');
            else plain &= each >= 'a' && each <= 'z' || each >= '0' && each <= '9';
        }
        return plain;
    }

    private boolean isUsual() {
        for (var i = 0; i < term.length(); i++) if (isForTheEye(term.charAt(i))) return false;
        return USUAL.spanQuickCheckYes(term) == term.length();
    }

    private static boolean isForTheEye(char each) {
        if (each < '\u0080') return false;
        return each == '\u0640'
                || each >= '\u064B' && each <= '\u0652'
                || each == '\u0670'
                || Character.getType(each) == Character.FORMAT;
    }
}
