package org.entente.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Russian, in which ё is mostly written as е. */
final class RussianWords extends WordByWord {

    /** Written with е; “человек” and “жизнь”, which a list by frequency has, are what rights are of. */
    private static final CharArraySet LEFT_OUT =
            Folded.accents(RussianAnalyzer.getDefaultStopSet(), "человек", "жизнь");

    private final boolean stemmed;

    RussianWords(boolean stemmed) {
        this.stemmed = stemmed;
    }

    @Override
    protected TokenStream forms(TokenStream word) {
        TokenStream words = new Tidied(word);
        if (stemmed) words = new WithoutYo(Folded.accents(words));
        words = new StopFilter(words, LEFT_OUT);
        return stemmed ? RussianForms.of(words) : words;
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
