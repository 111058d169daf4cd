package org.entente.search;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;

/**
 * English. By a dictionary, which keeps “organ” and “organization”, “internal” and “international” apart; and by its plural,
 * for the dictionary keeps “rights” and “states” for words of their own.
 */
final class EnglishWords extends WordByWord {

    /** What these mean is no more than one of what they are without the s. */
    private static final CharArraySet NO_PLURALS =
            new CharArraySet(Set.of("arms", "customs", "goods", "means", "news"), false);

    private final boolean stemmed;

    EnglishWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        TokenStream words = new Tidied(new EnglishPossessiveFilter(word));
        words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
        if (stemmed) words = singular(new KStemFilter(new OneSpelling(Folded.accents(words))));
        return words;
    }

    private static TokenStream singular(TokenStream words) {
        return new EnglishMinimalStemFilter(new SetKeywordMarkerFilter(words, NO_PLURALS));
    }
}
