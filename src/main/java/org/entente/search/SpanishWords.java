package org.entente.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;

/** Spanish, with and without its accents. */
final class SpanishWords extends Analyzer {

    private final boolean stemmed;

    SpanishWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = Folded.tokens();
        TokenStream words = new StopFilter(new Tidied(tokens), SpanishAnalyzer.getDefaultStopSet());
        if (stemmed) words = new SpanishLightStemFilter(Folded.accents(words));
        return new TokenStreamComponents(tokens, words);
    }
}
