package org.entente.search;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

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
        var plain = new StopFilter(Folded.accents(words), LEFT_OUT_PLAIN);
        return new SpanishLightStemFilter(new OfFourLetters(plain));
    }

    /** Which are too short for the rules of the longer ones: “arma”, of which there are “armas”, and “usos”, of “uso”. */
    private static final class OfFourLetters extends TokenFilter {

        /** Which would be “así” and “mes”. */
        private static final Set<String> THEMSELVES = Set.of("asia", "mesa");

        private static final Pattern ENDING = Pattern.compile("\\p{L}{3}[aeo]|\\p{L}{2}[aeo]s");

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        OfFourLetters(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            if (term.length() == 4 && hasEnding(term.toString())) term.setLength(3);
            return true;
        }

        private static boolean hasEnding(String word) {
            return ENDING.matcher(word).matches() && !THEMSELVES.contains(word);
        }
    }
}
