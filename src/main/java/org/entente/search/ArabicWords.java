package org.entente.search;

import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;

/** Arabic: letters that are written in more ways than one as one, and words without article, particles and endings. */
final class ArabicWords extends WordByWord {

    private final boolean stemmed;

    ArabicWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        TokenStream words =
                new StopFilter(new DecimalDigitFilter(new Tidied(word)), ArabicAnalyzer.getDefaultStopSet());
        if (stemmed) words = new ArabicForms(Folded.accents(words));
        return words;
    }
}
