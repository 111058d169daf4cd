package org.entente.search;

import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;

/** Spanish, with and without its accents. */
final class SpanishWords extends WordByWord {

    private final boolean stemmed;

    SpanishWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        TokenStream words = new StopFilter(new Tidied(word), SpanishAnalyzer.getDefaultStopSet());
        if (stemmed) words = new SpanishLightStemFilter(Folded.accents(words));
        return words;
    }
}
