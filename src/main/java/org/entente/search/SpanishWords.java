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
        return new SpanishLightStemFilter(new ShortPlurals(plain));
    }

    /**
     * Which are too short for the rules of the longer ones: “armas”, of “arma”, and “usos”, of “uso”. Of so short words few are
     * of both genders: “niñas” and “niños” are children, and “casas” are no “casos”.
     */
    private static final class ShortPlurals extends TokenFilter {

        private static final Pattern ENDING = Pattern.compile("\\p{L}{3}e|\\p{L}{2}[aeo]s|\\p{L}{3}[ao]s");

        private static final Set<String> OF_BOTH_GENDERS = Set.of("alt", "baj", "hij", "mal", "nin", "nul", "viv");

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        ShortPlurals(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            if (ENDING.matcher(term).matches()) term.setLength(term.length() - 1);
            if (term.length() == 4 && isOfBothGenders(term.toString())) term.setLength(3);
            return true;
        }

        private static boolean isOfBothGenders(String word) {
            return (word.endsWith("a") || word.endsWith("o")) && OF_BOTH_GENDERS.contains(word.substring(0, 3));
        }
    }
}
