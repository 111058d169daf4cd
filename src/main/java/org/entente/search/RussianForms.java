package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Every stem that a Russian word may have, at the same place: by rules that know verbs, which take the end of “проблем” or
 * “потенциал” for one; by rules that know nouns alone; and the word itself where it has no ending, as these. What may be a
 * participle has the first alone, or “исключён” would find “исключение”.
 */
final class RussianForms extends TokenFilter {

    private static final String VOWELS = "аеиоуыэюяйь";
    private static final Pattern PARTICIPLE = Pattern.compile("[а-я]+[аея]н[аоы]?");
    /** Which no rule tells from participles, or from adjectives in -ему. */
    private static final StemmerOverrideFilter.StemmerOverrideMap NOUNS = nouns();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute done = addAttribute(KeywordAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

    private State word;
    private boolean isWaiting;

    private RussianForms(TokenStream words) {
        super(words);
        word = captureState();
    }

    static TokenStream of(TokenStream words) {
        var twice = new StemmerOverrideFilter(new KeywordRepeatFilter(words), NOUNS);
        var asVerbs = new SnowballFilter(twice, new RussianStemmer());
        return new RemoveDuplicatesTokenFilter(new RussianLightStemFilter(new RussianForms(asVerbs)));
    }

    private static StemmerOverrideFilter.StemmerOverrideMap nouns() {
        var nouns = new StemmerOverrideFilter.Builder();
        for (var noun : List.of("орган", "океан", "экран", "уран", "ураган", "обмен"))
            for (var ending : List.of("", "а", "ы")) nouns.add(noun + ending, noun);
        for (var noun : List.of("систем", "экосистем", "проблем", "схем"))
            for (var ending : List.of("", "у")) nouns.add(noun + ending, noun);
        try {
            return nouns.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each word comes twice: as it stood, which is left to the rules for nouns, and with its stem. */
    @Override
    public boolean incrementToken() throws IOException {
        if (isWaiting) {
            isWaiting = false;
            restoreState(word);
            step.setPositionIncrement(0);
            done.setKeyword(true);
            return true;
        }
        if (!input.incrementToken()) return false;
        if (step.getPositionIncrement() == 0) done.setKeyword(true);
        else if (PARTICIPLE.matcher(term).matches()) return stemAlone(step.getPositionIncrement());
        else asItStood();
        return true;
    }

    private boolean stemAlone(int steps) throws IOException {
        if (!input.incrementToken()) return false;
        step.setPositionIncrement(steps);
        done.setKeyword(true);
        return true;
    }

    private void asItStood() {
        done.setKeyword(false);
        isWaiting = term.length() > 0 && VOWELS.indexOf(term.charAt(term.length() - 1)) < 0;
        if (isWaiting) word = captureState();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        isWaiting = false;
    }
}
