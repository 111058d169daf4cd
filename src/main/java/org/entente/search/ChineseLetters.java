package org.entente.search;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** Traditional characters as simplified ones, and full-width letters and figures as narrow ones, each in its place. */
final class ChineseLetters extends CharFilter {

    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';

    /** Filled when the first Chinese text comes by. */
    private static final class Simplified {

        private static final char[] OF = all();

        private static char[] all() {
            var transliterator = Transliterator.getInstance("Traditional-Simplified");
            var simplified = new char[LAST - FIRST + 1];
            for (var each = FIRST; each <= LAST; each++) {
                var one = transliterator.transliterate(String.valueOf(each));
                simplified[each - FIRST] = one.length() == 1 ? one.charAt(0) : each;
            }
            return simplified;
        }
    }

    ChineseLetters(Reader text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = input.read(buffer, offset, length);
        for (var i = offset; i < offset + count; i++) buffer[i] = usual(buffer[i]);
        return count;
    }

    private static char usual(char each) {
        if (each >= FIRST && each <= LAST) return Simplified.OF[each - FIRST];
        if (each >= '\uFF01' && each <= '\uFF5E') return (char) (each - 0xFEE0);
        return each == '\u3000' ? ' ' : each;
    }

    /** One character for each: every one stands where it stood. */
    @Override
    protected int correct(int offset) {
        return offset;
    }
}
