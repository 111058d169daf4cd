package org.entente.search;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** What the languages in Latin letters have in common: who types without accents finds what has them. */
final class Folded {

    private Folded() {}

    static StandardTokenizer tokens() {
        var tokens = new StandardTokenizer();
        // Longer than any word; what goes on without a break is cut and not left out.
        tokens.setMaxTokenLength(200);
        return tokens;
    }

    static TokenStream accents(TokenStream words) {
        return new ASCIIFoldingFilter(words);
    }

    /** What a language leaves out as it is written by who has no accents at hand, but for what are words of their own then. */
    static CharArraySet accents(CharArraySet leftOut, String... but) {
        var plain = new CharArraySet(leftOut.size(), false);
        for (var word : leftOut) {
            var typed = Spelt.plain(new String((char[]) word));
            if (!List.of(but).contains(typed)) plain.add(typed);
        }
        return CharArraySet.unmodifiableSet(plain);
    }
}
