package org.entente.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Words for completing and correcting, and to be found by their beginnings: without accents, and in the one spelling of
 * Arabic letters that are written in more ways than one, since they may be typed so; where a word is spelt otherwise, once
 * more with the true spelling behind the plain one.
 */
final class Spelt extends AnalyzerWrapper {

    static final char TRULY = '\u0001';

    private final Analyzer words;

    Spelt(Analyzer words) {
        super(words.getReuseStrategy());
        this.words = words;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return words;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new Both(components.getTokenStream()));
    }

    /** Words that were taken apart already, kept as they are spelt. */
    static TokenStream of(TokenStream words) {
        return new Both(words);
    }

    /** As somebody would type it who has no accents at hand, and no hamza. */
    static String plain(String word) {
        if (isPlain(word)) return word;
        var folded = new char[word.length() * 4];
        var length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
        return ArabicStem.oneSpelling(new String(folded, 0, length).replace('ё', 'е'));
    }

    /** Most words are: of ASCII alone, Russian, Arabic or Chinese. */
    private static boolean isPlain(CharSequence word) {
        for (var i = 0; i < word.length(); i++) {
            var each = word.charAt(i);
            var is = each < '\u0080'
                    || each >= '\u0400' && each <= '\u06FF' && each != 'ё' && ArabicStem.usual(each) == each
                    || each >= '\u4E00' && each <= '\u9FFF';
            if (!is) return false;
        }
        return true;
    }

    private static final class Both extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private @Nullable String truly;

        Both(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (truly != null) {
                term.append(TRULY).append(truly);
                step.setPositionIncrement(0);
                truly = null;
                return true;
            }
            if (!input.incrementToken()) return false;
            if (isPlain(term)) return true;
            var word = term.toString();
            var plain = plain(word);
            if (!plain.equals(word)) {
                truly = word;
                term.setEmpty().append(plain);
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            truly = null;
        }
    }
}
