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
        if (isPlain()) return;
        var usual = USUAL.normalize(term.toString());
        term.setEmpty();
        for (var i = 0; i < usual.length(); i++) {
            if (!isForTheEye(usual.charAt(i))) term.append(usual.charAt(i));
        }
    }

    private boolean isPlain() {
        for (var i = 0; i < term.length(); i++) {
            var each = term.charAt(i);
            if (each >= 'a' && each <= 'z' || each >= '0' && each <= '9') continue;
            return false;
        }
        return true;
    }

    private static boolean isForTheEye(char each) {
        return each == '\u0640'
                || each >= '\u064B' && each <= '\u0652'
                || each == '\u0670'
                || Character.getType(each) == Character.FORMAT;
    }
}
