package org.entente.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** “Organise” and “organize”: the record writes the one, half of its readers the other. */
final class OneSpelling extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OneSpelling(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        // From the fifth letter on: not in “rise”, “wise” or “visa”.
        for (var i = 4; i + 2 < term.length(); i++) {
            var buffer = term.buffer();
            var isEnding = buffer[i] == 'i' && buffer[i + 1] == 's' && isAfter(buffer, i + 2, term.length());
            if (isEnding) buffer[i + 1] = 'z';
        }
        return true;
    }

    /** -ise, -ised, -iser, -ises, -ising, -isation, -isations; but not -ism or -ist. */
    private static boolean isAfter(char[] buffer, int at, int length) {
        var rest = new String(buffer, at, length - at);
        return switch (rest) {
            case "e", "ed", "er", "ers", "es", "ing", "ation", "ations" -> true;
            default -> false;
        };
    }
}
