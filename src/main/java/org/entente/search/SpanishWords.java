package org.entente.search;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;

/** Spanish, with and without its accents. */
final class SpanishWords extends WordByWord {

    private static final CharArraySet LEFT_OUT = SpanishAnalyzer.getDefaultStopSet();
    /** “Seria” is serious, too. */
    private static final CharArraySet LEFT_OUT_PLAIN = Folded.accents(LEFT_OUT, "seria", "serias");

    private final boolean stemmed;

    SpanishWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        var words = new Tidied(word);
        if (!stemmed) return new StopFilter(words, LEFT_OUT);
        return new SpanishLightStemFilter(new StopFilter(Folded.accents(words), LEFT_OUT_PLAIN));
    }
}
