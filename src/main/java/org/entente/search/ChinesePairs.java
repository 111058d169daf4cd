package org.entente.search;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;

/** Chinese characters alone and in twos; other words as they stand. */
final class ChinesePairs extends Analyzer {

    @Override
    protected Reader initReader(String field, Reader text) {
        return new ChineseLetters(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = Folded.tokens();
        return new TokenStreamComponents(tokens, new CJKBigramFilter(new Tidied(tokens), CJKBigramFilter.HAN, true));
    }
}
