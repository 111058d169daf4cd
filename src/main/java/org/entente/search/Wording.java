package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
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
 * @param begins whether a single word only begins so
 * @param word the same as one word of the dictionary, which is the better find; empty where it is none
 */
record Wording(@Nullable Language language, boolean inPairs, boolean begins, String word, List<Words.Spot> spots) {

    static Wording of(@Nullable Language language, String text) {
        return new Wording(language, false, false, "", Words.of(Words.stems(language), text));
    }

    static Wording inPairs(String text, String word) {
        return new Wording(Language.ZH, true, false, word, pairs(Words.of(Words.pairs(), text)));
    }

    static Wording beginning(@Nullable Language language, String text) {
        // Of no stem: whoever stops in the middle of a word has not come to its ending.
        return new Wording(language, false, true, "", Words.of(Words.stems(null), text));
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

    /** How a word begins that is only begun. */
    String beginning() {
        return spots.getFirst().forms().iterator().next();
    }

    boolean isEmpty() {
        return spots.isEmpty();
    }

    Query inText() {
        return in(Fields.text(language));
    }

    Query inTitle() {
        return in(Fields.title(language));
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
        if (begins) return new PrefixQuery(new Term(field, beginning()));
        if (spot.forms().size() == 1)
            return new TermQuery(new Term(field, spot.forms().iterator().next()));
        var forms = new SynonymQuery.Builder(field);
        spot.forms().forEach(form -> forms.addTerm(new Term(field, form)));
        return forms.build();
    }
}
