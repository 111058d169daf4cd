package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Words that follow each other in a text of one language, each in its possible forms; one word where there is but one.
 *
 * @param inPairs whether these are Chinese characters in twos
 * @param begins how a single word begins, as it is spelt, that goes on where the star stands; else empty
 * @param word the same as one word of the dictionary, which is the better find; empty where it is none
 */
record Wording(@Nullable Language language, boolean inPairs, String begins, String word, List<Words.Spot> spots) {

    static Wording of(@Nullable Language language, String text) {
        return new Wording(language, false, "", "", Words.of(Words.stems(language), text));
    }

    static Wording inPairs(String text, String word) {
        return new Wording(Language.ZH, true, "", word, pairs(Words.of(Words.pairs(), text)));
    }

    /** Of “cyber-sec*” the last word alone is only begun. */
    static List<Wording> beginning(@Nullable Language language, String text) {
        var typed = Words.of(Words.stems(null), text);
        if (typed.isEmpty()) return List.of();
        var last = typed.getLast();
        var before = of(language, text.substring(0, last.from()));
        var begun = begun(language, text.substring(last.from(), last.to()));
        return Stream.of(before, begun).filter(each -> !each.isEmpty()).toList();
    }

    /** By its stem it is looked for, too: as it stands it may be a whole word. */
    private static Wording begun(@Nullable Language language, String text) {
        var spelt = Words.of(Words.spelt(language), text);
        // “No” alone is left out, and begins “norms”; Chinese takes a word with accents or figures apart.
        var begins = Spelt.plain(spelt.size() == 1 ? first(spelt.getFirst()) : text.toLowerCase(Locale.ROOT));
        // With one letter nearly everything begins.
        var isTold = begins.length() > 1;
        return new Wording(language, false, isTold ? begins : "", "", Words.of(Words.stems(language), text));
    }

    private static String first(Words.Spot spot) {
        return spot.forms().iterator().next();
    }

    /** Of each two characters the pair alone; the last of a run is in the pair before it already. */
    private static List<Words.Spot> pairs(List<Words.Spot> spots) {
        var pairs = new ArrayList<Words.Spot>();
        var within = false;
        for (var spot : spots) {
            var isPair = spot.forms().size() > 1;
            if (isPair) pairs.add(new Words.Spot(spot.position(), Set.of(longest(spot)), spot.from(), spot.to()));
            else if (!within) pairs.add(spot);
            within = isPair;
        }
        return pairs;
    }

    private static String longest(Words.Spot spot) {
        return spot.forms().stream()
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    boolean isBegun() {
        return !begins.isEmpty();
    }

    boolean isEmpty() {
        return spots.isEmpty() && !isBegun();
    }

    Query inText() {
        var text = Fields.text(language);
        if (!isBegun()) return in(text);
        var any = byStem(text);
        // Of what is in no language nothing else is kept, in Arabic it may stand behind an article,
        // and English has two spellings.
        if (language == null || language == Language.AR || language == Language.EN) any.add(begun(text));
        if (language != null) any.addAll(List.of(begun(Fields.spelt(language)), begun(Fields.withheld(language))));
        return Choice.joined(any, Occur.SHOULD);
    }

    /** Titles are kept by their stems alone. */
    Query inTitle() {
        var title = Fields.title(language);
        if (!isBegun()) return in(title);
        var any = byStem(title);
        any.add(begun(title));
        return Choice.joined(any, Occur.SHOULD);
    }

    private List<Query> byStem(String field) {
        return spots.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(asTyped(field)));
    }

    private Query begun(String field) {
        return new PrefixQuery(new Term(field, begins));
    }

    private Query in(String of) {
        if (!inPairs) return asTyped(of);
        var together = asTyped(Fields.pairs(of));
        return word.isEmpty()
                ? together
                : new DisjunctionMaxQuery(List.of(together, new TermQuery(new Term(of, word))), 0.5f);
    }

    private Query asTyped(String field) {
        if (spots.size() == 1) return one(field, spots.getFirst());
        if (spots.stream().allMatch(spot -> spot.forms().size() == 1)) {
            var phrase = new PhraseQuery.Builder();
            spots.forEach(
                    spot -> phrase.add(new Term(field, spot.forms().iterator().next()), place(spot)));
            return phrase.build();
        }
        var phrase = new MultiPhraseQuery.Builder();
        spots.forEach(spot -> phrase.add(
                spot.forms().stream().map(form -> new Term(field, form)).toArray(Term[]::new), place(spot)));
        return phrase.build();
    }

    private int place(Words.Spot spot) {
        return spot.position() - spots.getFirst().position();
    }

    private Query one(String field, Words.Spot spot) {
        if (spot.forms().size() == 1) return new TermQuery(new Term(field, first(spot)));
        var forms = new SynonymQuery.Builder(field);
        spot.forms().forEach(form -> forms.addTerm(new Term(field, form)));
        return forms.build();
    }
}
