package org.entente.search;

import org.apache.lucene.analysis.TokenStream;

/** Of a language whose rules nobody has told us: words as they stand, without accents. */
final class PlainWords extends WordByWord {

    @Override
    protected TokenStream forms(TokenStream word) {
        return Folded.accents(new Tidied(word));
    }
}
