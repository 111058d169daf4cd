package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.documents.comparison.Run.Kind;

/** Laws of what changed, over texts that share much, little or nothing. */
class ComparisonLawTests {

    @Property
    void bothTextsAreThereToTheLastLetter(@ForAll("texts") String before, @ForAll("texts") String after) {
        var runs = Words.changed(before, after);
        assertThat(without(Kind.ADDED, runs)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, runs)).isEqualTo(after);
    }

    @Property
    void anythingIsCompared(@ForAll String before, @ForAll String after) {
        var runs = Words.changed(before, after);
        assertThat(without(Kind.ADDED, runs)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, runs)).isEqualTo(after);
    }

    @Property
    void whatIsTheSameHasNotChanged(@ForAll("texts") String text) {
        assertThat(Words.changed(text, text)).allMatch(run -> run.kind() == Kind.SAME);
    }

    /** As few as the textbook's table finds, which costs the square. */
    @Property
    void asLittleAsPossibleHasChanged(
            @ForAll("letters") List<Character> before, @ForAll("letters") List<Character> after) {
        assertThat(Edits.of(before, after).count())
                .isEqualTo(before.size() + after.size() - 2 * longestInCommon(before, after));
    }

    @Property
    void runsAlternate(@ForAll("texts") String before, @ForAll("texts") String after) {
        var kinds = Words.changed(before, after).stream().map(Run::kind).toList();
        IntStream.range(1, kinds.size()).forEach(at -> assertThat(kinds.get(at)).isNotEqualTo(kinds.get(at - 1)));
    }

    @Property
    void everyParagraphStandsOnceAndInOrder(
            @ForAll("documents") List<String> before, @ForAll("documents") List<String> after) {
        var lines = Comparison.of(before, after);
        assertThat(lines.stream().map(Line::before).filter(at -> at >= 0))
                .containsExactlyElementsOf(
                        IntStream.range(0, before.size()).boxed().toList());
        assertThat(lines.stream().map(Line::after).filter(at -> at >= 0))
                .containsExactlyElementsOf(
                        IntStream.range(0, after.size()).boxed().toList());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("the", "State", "shall", "may", " ", ", ", "各", "国", "برنامج", "é", "😀", "1")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<List<Character>> letters() {
        return Arbitraries.chars().range('a', 'd').list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<String>> documents() {
        return Arbitraries.of("one two three", "one two four", "five six", "seven", "")
                .list()
                .ofMaxSize(12);
    }

    private static String without(Kind kind, List<Run> runs) {
        return runs.stream().filter(run -> run.kind() != kind).map(Run::text).collect(Collectors.joining());
    }

    private static int longestInCommon(List<Character> before, List<Character> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (var i = before.size() - 1; i >= 0; i--) {
            for (var j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest[0][0];
    }
}
