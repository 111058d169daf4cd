package org.entente.search;

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
}
