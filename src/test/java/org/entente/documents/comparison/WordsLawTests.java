package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.documents.comparison.Run.Kind;

/** Laws of what changed within a paragraph, in every script. */
class WordsLawTests {

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
    void puttingAChangeAtTheBordersOfWordsChangesNoMoreAndNoLess(
            @ForAll("texts") String before, @ForAll("texts") String after) {
        var one = Tokens.of(before);
        var other = Tokens.of(after);
        var lexicon = new Lexicon();
        var bare = Edits.of(lexicon.numbers(one), lexicon.numbers(other));
        var settled = Words.edits(new Lexicon(), one, other);
        assertThat(settled.count()).isEqualTo(bare.count());
        assertThat(kept(one, settled, true)).isEqualTo(kept(other, settled, false));
    }

    @Property
    void runsAlternate(@ForAll("texts") String before, @ForAll("texts") String after) {
        var kinds = Words.changed(before, after).stream().map(Run::kind).toList();
        IntStream.range(1, kinds.size()).forEach(at -> assertThat(kinds.get(at)).isNotEqualTo(kinds.get(at - 1)));
    }

    /** Letters with their marks, families of pictures, flags, syllables. */
    @Property
    void nothingIsCutInsideOfWhatReadersTakeForOneCharacter(
            @ForAll("clusters") String before, @ForAll("clusters") String after) {
        var inBefore = 0;
        var inAfter = 0;
        for (var run : Words.changed(before, after)) {
            if (run.kind() != Kind.ADDED) inBefore += run.text().length();
            if (run.kind() != Kind.REMOVED) inAfter += run.text().length();
            assertThat(isBorder(before, inBefore))
                    .as("%s at %d", before, inBefore)
                    .isTrue();
            assertThat(isBorder(after, inAfter)).as("%s at %d", after, inAfter).isTrue();
        }
    }

    @Property(tries = 5_000)
    void noWordEndsInsideOfACharacter(@ForAll("clusters") String text) {
        everyBorderIsOne(text);
    }

    @Property(tries = 5_000)
    void noWordEndsInsideOfACharacterWhateverTheText(@ForAll String text) {
        everyBorderIsOne(text);
    }

    private static void everyBorderIsOne(String text) {
        var tokens = Tokens.of(text);
        for (var at = 0; at < tokens.count(); at++)
            assertThat(isBorder(text, tokens.end(at)))
                    .as("%s at %d", text, tokens.end(at))
                    .isTrue();
        assertThat(tokens.between(0, tokens.count())).isEqualTo(text);
    }

    private static boolean isBorder(String text, int at) {
        var clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(text);
        return clusters.isBoundary(at);
    }

    private static String kept(Tokens tokens, Edits edits, boolean isBefore) {
        return IntStream.range(0, tokens.count())
                .filter(at -> isBefore ? !edits.isRemoved(at) : !edits.isAdded(at))
                .mapToObj(tokens::get)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "the", "State", "State's", "shall", "may", " ", " ", ", ", "各", "国", "برنامج", "é", "😀", "1",
                        "1,000")
                .list()
                .ofMaxSize(40)
                .map(words -> String.join("", words));
    }

    @Provide
    Arbitrary<String> clusters() {
        return Arbitraries.of(
                        "a",
                        "e\u0301",
                        "\u0301",
                        " ",
                        "\n",
                        "\r\n",
                        "بَرنامَج",
                        "لَّ",
                        "\u0600",
                        "\u0600\u0661",
                        "\u200F",
                        "\u200D",
                        "กำ",
                        "น้ำ",
                        "เมือง",
                        "क्षि",
                        "क्",
                        "ष",
                        "நி",
                        "한국",
                        "\u1112\u1161\u11AB",
                        "👩‍👩‍👧‍👦",
                        "👩🏽",
                        "🏽",
                        "🇬🇭",
                        "🇬",
                        "❤️",
                        "1️⃣",
                        "国",
                        "𠮷",
                        "国\uFE00",
                        "葛\uDB40\uDD00",
                        "ー",
                        "カ",
                        "ば",
                        "\uD83D",
                        "\uDC69",
                        "\uFEFF",
                        "©",
                        "™",
                        "x")
                .list()
                .ofMaxSize(12)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<Character>> letters() {
        return Arbitraries.chars().range('a', 'd').list().ofMaxSize(60);
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
