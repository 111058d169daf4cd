package org.entente.search;

import org.apache.lucene.analysis.Analyzer;

/** Of a language whose rules nobody has told us: words as they stand, without accents. */
final class PlainWords extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = Folded.tokens();
        return new TokenStreamComponents(tokens, Folded.accents(new Tidied(tokens)));
    }
}
