package org.entente.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;

/** English. By a dictionary, which keeps “organ” and “organization”, “internal” and “international” apart. */
final class EnglishWords extends Analyzer {

    private final boolean stemmed;

    EnglishWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = Folded.tokens();
        TokenStream words = new Tidied(new EnglishPossessiveFilter(tokens));
        words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
        if (stemmed) words = new KStemFilter(new OneSpelling(Folded.accents(words)));
        return new TokenStreamComponents(tokens, words);
    }
}
