package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/** Russian, in which ё is mostly written as е. */
final class RussianWords extends Analyzer {

    /** Taken for verbs by the rules, “орган”, “органа” and “органы” would lose letters that other cases of them keep. */
    private static final StemmerOverrideFilter.StemmerOverrideMap NOUNS = nouns();

    private static StemmerOverrideFilter.StemmerOverrideMap nouns() {
        var nouns = new StemmerOverrideFilter.Builder();
        for (var noun : List.of("орган", "океан", "экран", "уран", "ураган")) {
            nouns.add(noun, noun);
            nouns.add(noun + "а", noun);
            nouns.add(noun + "ы", noun);
        }
        try {
            return nouns.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final boolean stemmed;

    RussianWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = Folded.tokens();
        TokenStream words = new StopFilter(new Tidied(tokens), RussianAnalyzer.getDefaultStopSet());
        if (stemmed)
            words = new SnowballFilter(
                    new StemmerOverrideFilter(new WithoutYo(Folded.accents(words)), NOUNS), new RussianStemmer());
        return new TokenStreamComponents(tokens, words);
    }

    private static final class WithoutYo extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        WithoutYo(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            for (var i = 0; i < term.length(); i++) {
                if (term.charAt(i) == 'ё') term.buffer()[i] = 'е';
            }
            return true;
        }
    }
}
