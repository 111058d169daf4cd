package org.entente.search;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;

/**
 * A text that several fields keep, each in its own way, taken apart once for all of them: to find the words of a Chinese
 * sentence costs more than to keep them. Nothing is done before the first field asks.
 */
final class TakenApart {

    private final Analyzer analyzer;
    private final String text;
    private @Nullable List<Words.Spot> spots;

    TakenApart(Analyzer analyzer, String text) {
        this.analyzer = analyzer;
        this.text = text;
    }

    TokenStream words() {
        return new Again();
    }

    /** To be kept under this name, as it is or as what is made of it. */
    Field field(String name, IndexableFieldType type, UnaryOperator<TokenStream> made) {
        return new Field(name, text, type) {
            @Override
            public TokenStream tokenStream(Analyzer unused, @Nullable TokenStream another) {
                return made.apply(words());
            }
        };
    }

    private List<Words.Spot> spots() {
        var known = spots;
        if (known == null) {
            known = Words.of(analyzer, text);
            spots = known;
        }
        return known;
    }

    private final class Again extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private Iterator<Words.Spot> left = Collections.emptyIterator();
        private Iterator<String> forms = Collections.emptyIterator();
        private int position;

        @Override
        public void reset() {
            left = spots().iterator();
            forms = Collections.emptyIterator();
            position = -1;
        }

        @Override
        public boolean incrementToken() {
            var isHere = forms.hasNext();
            if (!isHere && !left.hasNext()) return false;
            clearAttributes();
            step.setPositionIncrement(isHere ? 0 : stepTo(left.next()));
            term.append(forms.next());
            return true;
        }

        private int stepTo(Words.Spot next) {
            var steps = next.position() - position;
            position = next.position();
            forms = next.forms().iterator();
            return steps;
        }
    }
}
