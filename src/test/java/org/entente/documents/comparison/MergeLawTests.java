package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.documents.comparison.Merge.Stretch;

/** Laws of putting together what two have made of one text. */
class MergeLawTests {

    @Property
    void whatOneHasChangedStandsWhereTheOtherHasNot(@ForAll("texts") String base, @ForAll("texts") String changed) {
        assertThat(Merge.of(base, changed, base).text()).isEqualTo(changed);
        assertThat(Merge.of(base, base, changed).text()).isEqualTo(changed);
    }

    @Property
    void whatBothHaveMadeOfItStands(@ForAll("texts") String base, @ForAll("texts") String changed) {
        assertThat(Merge.of(base, changed, changed).text()).isEqualTo(changed);
    }

    @Property
    void allThreeTextsAreThereToTheLastLetter(
            @ForAll("texts") String base, @ForAll("texts") String ours, @ForAll("texts") String theirs) {
        var merge = Merge.of(base, ours, theirs);
        assertThat(together(merge, Stretch::base)).isEqualTo(base);
        assertThat(together(merge, Stretch::ours)).isEqualTo(ours);
        assertThat(together(merge, Stretch::theirs)).isEqualTo(theirs);
    }

    @Property
    void itIsTheSameFromEitherSide(
            @ForAll("texts") String base, @ForAll("texts") String ours, @ForAll("texts") String theirs) {
        var one = Merge.of(base, ours, theirs);
        var other = Merge.of(base, theirs, ours);
        assertThat(other.isClean()).isEqualTo(one.isClean());
        if (one.isClean()) assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.conflicts())
                .isEqualTo(one.conflicts().stream()
                        .map(each -> new Stretch(each.base(), each.theirs(), each.ours()))
                        .toList());
    }

    /** Even side by side, and though the same words stand elsewhere too. */
    @Property
    void otherWordsForDifferentWordsGoTogether(
            @ForAll("sentences") List<String> sentence, @ForAll("hands") List<Integer> hands) {
        var ours = new ArrayList<>(sentence);
        var theirs = new ArrayList<>(sentence);
        var both = new ArrayList<>(sentence);
        for (var at = 0; at < sentence.size(); at++) {
            var word = "word" + at;
            if (hands.get(at) == 1) ours.set(at, word);
            if (hands.get(at) == 2) theirs.set(at, word);
            if (hands.get(at) != 0) both.set(at, word);
        }
        var merge = Merge.of(spaced(sentence), spaced(ours), spaced(theirs));
        assertThat(merge.text()).isEqualTo(spaced(both));
    }

    @Property
    void otherWordsForTheSameWordAreAConflictWithBothInIt(@ForAll("sentences") List<String> sentence) {
        var at = sentence.size() / 2;
        var ours = new ArrayList<>(sentence);
        var theirs = new ArrayList<>(sentence);
        ours.set(at, "shall");
        theirs.set(at, "may");
        var merge = Merge.of(spaced(sentence), spaced(ours), spaced(theirs));
        assertThat(merge.conflicts()).containsExactly(new Stretch(sentence.get(at), "shall", "may"));
    }

    private static String together(Merge merge, Function<Stretch, String> side) {
        return merge.stretches().stream().map(side).collect(Collectors.joining());
    }

    private static String spaced(List<String> words) {
        return String.join(" ", words);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("the ", "State ", "shall ", "may ", ", ", "各", "国", "برنامج ", "👩‍👩‍👧 ", "1 ")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        var words = IntStream.range(0, 12).mapToObj(at -> "w" + at).toList();
        return Arbitraries.of(words).list().ofMinSize(1).ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Integer>> hands() {
        return Arbitraries.integers().between(0, 2).list().ofSize(20);
    }
}
