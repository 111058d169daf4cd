package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** A text taken apart into words, by the rules of its language; the same for what is kept and for what is asked. */
final class Words {

    /** One place in a text: the forms that stand there, and from which character to which. */
    record Spot(int position, Set<String> forms, int from, int to) {}

    private static final Map<Language, Analyzer> STEMMED = new EnumMap<>(Map.of(
            Language.AR, new ArabicWords(true),
            Language.ZH, new ChineseWords(),
            Language.EN, new EnglishWords(true),
            Language.FR, new FrenchWords(true),
            Language.RU, new RussianWords(true),
            Language.ES, new SpanishWords(true)));

    private static final Map<Language, Analyzer> WHOLE = new EnumMap<>(Map.of(
            Language.AR, new Spelt(new ArabicWords(false)),
            Language.ZH, new Spelt(new ChineseWords()),
            Language.EN, new Spelt(new EnglishWords(false)),
            Language.FR, new Spelt(new FrenchWords(false)),
            Language.RU, new Spelt(new RussianWords(false)),
            Language.ES, new Spelt(new SpanishWords(false))));

    private static final Analyzer PLAIN = new PlainWords();
    private static final Analyzer PAIRS = new ChinesePairs();

    private Words() {}

    /** Words by their stems; of a text in none of the six languages, as they stand. */
    static Analyzer stems(@Nullable Language language) {
        return language == null ? PLAIN : STEMMED.getOrDefault(language, PLAIN);
    }

    /** Words as they are spelt, for completing and correcting what is typed, and for their beginnings. */
    static Analyzer spelt(@Nullable Language language) {
        return language == null ? PLAIN : WHOLE.getOrDefault(language, PLAIN);
    }

    /** Chinese characters alone and in twos, in which everything is found that no dictionary knows. */
    static Analyzer pairs() {
        return PAIRS;
    }

    static List<Spot> of(Analyzer analyzer, String text) {
        return of(analyzer, "", text, form -> true);
    }

    /** As a field of this name is taken apart. */
    static List<Spot> of(Analyzer analyzer, String field, String text) {
        return of(analyzer, field, text, form -> true);
    }

    /** Only where these forms stand, and nothing of all the rest in memory. */
    static List<Spot> of(Analyzer analyzer, String text, Predicate<CharSequence> wanted) {
        return of(analyzer, "", text, wanted);
    }

    private static List<Spot> of(Analyzer analyzer, String field, String text, Predicate<CharSequence> wanted) {
        var spots = new ArrayList<Spot>();
        try (var tokens = analyzer.tokenStream(field, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var step = tokens.addAttribute(PositionIncrementAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            var position = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                position += step.getPositionIncrement();
                if (wanted.test(term)) add(spots, position, term.toString(), place);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spots;
    }

    private static void add(List<Spot> spots, int position, String form, OffsetAttribute place) {
        if (!spots.isEmpty() && spots.getLast().position() == position) {
            var last = spots.removeLast();
            var forms = new LinkedHashSet<>(last.forms());
            forms.add(form);
            spots.add(new Spot(
                    position,
                    forms,
                    Math.min(last.from(), place.startOffset()),
                    Math.max(last.to(), place.endOffset())));
        } else {
            spots.add(new Spot(position, Set.of(form), place.startOffset(), place.endOffset()));
        }
    }
}
