package org.entente.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Every form in which an Arabic word may be meant, at the same place. */
final class ArabicForms extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();
    private State here;

    ArabicForms(TokenStream words) {
        super(words);
        here = captureState();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            restoreState(here);
            step.setPositionIncrement(0);
            term.setEmpty().append(waiting.poll());
            return true;
        }
        if (!input.incrementToken()) return false;
        if (ArabicStem.isArabic(term)) {
            waiting.addAll(ArabicStem.forms(term.toString()));
            term.setEmpty().append(waiting.poll());
            if (!waiting.isEmpty()) here = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }
}
