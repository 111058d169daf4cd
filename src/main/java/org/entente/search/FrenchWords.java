package org.entente.search;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * French: the article before the apostrophe goes, and accents do. Of endings only those of number and gender: more would make
 * one word of “armements” and “armés”, of “traité” and “traitement”.
 */
final class FrenchWords extends WordByWord {

    private static final CharArraySet LEFT_OUT = FrenchAnalyzer.getDefaultStopSet();
    /** “Maïs” and “sûr” are words, and so is “sûre”. */
    private static final CharArraySet LEFT_OUT_PLAIN = Folded.accents(LEFT_OUT, "mais", "sur");

    private final boolean stemmed;

    FrenchWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        var words = new ElisionFilter(new Tidied(word), FrenchAnalyzer.DEFAULT_ARTICLES);
        var left = new StopFilter(words, LEFT_OUT);
        return stemmed ? new FrenchEndings(new StopFilter(Folded.accents(left), LEFT_OUT_PLAIN)) : left;
    }
}
