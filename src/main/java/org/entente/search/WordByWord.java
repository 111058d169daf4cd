package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart a text of a language in which each word is worked on by itself, whatever stands beside it. What was made of a word
 * is known when it comes again: of those that are marked in a page of answers nearly every one does.
 */
abstract class WordByWord extends Analyzer {

    static final int MOST = 5_000;
    /** Longer than nearly all words; what is longer is mostly an address or no word. */
    static final int LONGEST = 24;

    /**
     * What becomes of a word.
     *
     * @param steps by which it moves on what comes after it: one, or none where nothing is left of it that could be read
     */
    private record Known(List<String> forms, int steps) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What becomes of a word: its forms, all at one place, or nothing. */
    protected abstract TokenStream forms(TokenStream word);

    @Override
    protected final TokenStreamComponents createComponents(String field) {
        var tokens = Folded.tokens();
        return new TokenStreamComponents(tokens, new Forms(tokens));
    }

    /** So many words are remembered now. */
    final int met() {
        return known.size();
    }

    /** Not of a number, nor of what is as good as one: most of these do not come again. */
    private void remember(String word, Known made) {
        if (word.length() > LONGEST || word.codePoints().anyMatch(Character::isDigit)) return;
        // Begun anew when it is full: the frequent words are back at once.
        if (known.size() >= MOST) known.clear();
        known.put(word, made);
    }

    /** Every form of every word, where the word stands. */
    private final class Forms extends TokenFilter {

        private static final Known NONE = new Known(List.of(), 0);

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private @Nullable Made made;
        private Known word = NONE;
        private int next;

        Forms(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            var isHere = next < word.forms().size();
            if (!isHere && !stepToNext()) return false;
            if (isHere) step.setPositionIncrement(0);
            term.setEmpty().append(word.forms().get(next++));
            return true;
        }

        /** To the next word that has a form; false where there is none. */
        private boolean stepToNext() throws IOException {
            next = 0;
            for (var steps = 0; input.incrementToken(); ) {
                word = of(term.toString());
                steps += word.steps();
                step.setPositionIncrement(steps);
                if (!word.forms().isEmpty()) return true;
            }
            word = NONE;
            return false;
        }

        private Known of(String letters) throws IOException {
            var before = known.get(letters);
            if (before != null) return before;
            if (made == null) made = new Made();
            var now = made.of(letters);
            remember(letters, now);
            return now;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            word = NONE;
            next = 0;
        }
    }

    /** What becomes of words that were not met before. */
    private final class Made {

        private final OneWord word = new OneWord();
        private final TokenStream forms = forms(word);
        private final CharTermAttribute form = forms.addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = forms.addAttribute(PositionIncrementAttribute.class);

        Known of(String letters) throws IOException {
            var all = new ArrayList<String>();
            try (forms) {
                word.letters = letters;
                var steps = 0;
                for (forms.reset(); forms.incrementToken(); steps += step.getPositionIncrement())
                    all.add(form(letters));
                forms.end();
                // Of a word that was left out, its step is told at the end.
                return new Known(List.copyOf(all), steps + step.getPositionIncrement());
            }
        }

        /** Of most words the form is the word, which is kept once. */
        private String form(String letters) {
            return letters.contentEquals(form) ? letters : form.toString();
        }
    }

    private static final class OneWord extends TokenStream {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private String letters = "";
        private boolean isThere;

        @Override
        public void reset() {
            isThere = true;
        }

        @Override
        public boolean incrementToken() {
            if (!isThere) return false;
            isThere = false;
            clearAttributes();
            term.append(letters);
            return true;
        }
    }
}
