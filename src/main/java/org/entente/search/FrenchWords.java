package org.entente.search;

import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * French: the article before the apostrophe goes, and accents do. Of endings only those of number and gender: more would make
 * one word of “armements” and “armés”, of “traité” and “traitement”.
 */
final class FrenchWords extends WordByWord {

    private final boolean stemmed;

    FrenchWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        TokenStream words = new ElisionFilter(new Tidied(word), FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
        if (stemmed) words = new FrenchEndings(Folded.accents(words));
        return words;
    }
}
