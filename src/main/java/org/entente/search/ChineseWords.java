package org.entente.search;

import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/** Chinese words as a dictionary finds them in a sentence; particles, which it keeps, are left out. */
final class ChineseWords extends Analyzer {

    private static final CharArraySet STOP = stop();

    private static CharArraySet stop() {
        var stop = new CharArraySet(
                Arrays.asList("的 了 和 与 及 或 在 是 之 于 而 以 为 其 所 对 等 并 也 将 被 由 把 这 那 一个 以及 并且 而且".split(" ")), false);
        // What stands between words comes as words.
        stop.addAll(List.of(
                ",", ".", "`", "-", "_", "=", "?", "'", "|", "\"", "(", ")", "{", "}", "[", "]", "<", ">", "*", "#",
                "&", "^", "$", "@", "!", "~", ":", ";", "+", "/", "\\", "%"));
        stop.addAll("。,、;:?!“”‘’《》〈〉「」『』()【】〔〕—…·～-"
                .chars()
                .mapToObj(each -> String.valueOf((char) each))
                .toList());
        return CharArraySet.unmodifiableSet(stop);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
        return new ChineseLetters(text);
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader text) {
        return new ChineseLetters(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var tokens = new HMMChineseTokenizer();
        return new TokenStreamComponents(tokens, new StopFilter(new Tidied(tokens), STOP));
    }
}
