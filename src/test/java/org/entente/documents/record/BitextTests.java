package org.entente.documents.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.entente.documents.Block;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs of two languages find each other, also where one text has some that the other has not. */
class BitextTests {

    /** Real translations side by side: columns of six languages. */
    private static final List<String> COLUMNS = List.of("en", "fr", "es", "ru", "zh", "ar");

    private record Kept(List<Integer> rows, List<Block> blocks) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07-un-charter-six-languages/aligned_articles_six_languages.tsv",
                "09-sdg-goals-targets-six-languages/aligned_targets_six_languages.tsv"
            })
    void withoutNumbersTheyFindEachOtherByTheirFiguresAndLengths(String file) throws IOException {
        var rows = rows(file);
        var random = new Random(7);
        for (var one = 0; one < COLUMNS.size(); one++)
            for (var other = one + 1; other < COLUMNS.size(); other++) {
                var left = some(rows, one, random);
                var right = some(rows, other, random);
                var found = Bitext.counterparts(left.blocks(), right.blocks());
                var both = left.rows().stream().filter(right.rows()::contains).toList();
                var met = both.stream()
                        .filter(row -> {
                            var at = found[left.rows().indexOf(row)];
                            return at >= 0 && right.rows().get(at).equals(row);
                        })
                        .count();
                System.out.printf(
                        "%s and %s: of %d paragraphs %d meet%n",
                        COLUMNS.get(one), COLUMNS.get(other), both.size(), met);
                assertThat(met)
                        .as("%s and %s", COLUMNS.get(one), COLUMNS.get(other))
                        .isGreaterThan(both.size() * 4L / 5);
            }
    }

    private static List<String[]> rows(String file) throws IOException {
        var path = Path.of("..", "shared", "samples").resolve(file);
        assumeTrue(Files.exists(path), "The folder of samples is not there: ../shared/samples");
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** Of a column nine in ten. */
    private static Kept some(List<String[]> rows, int column, Random random) {
        var kept = IntStream.range(0, rows.size())
                .filter(row -> random.nextInt(10) > 0)
                .boxed()
                .toList();
        return new Kept(
                kept,
                kept.stream().map(row -> block(null, rows.get(row)[column + 1])).toList());
    }

    @Test
    void theSameNumberInAnotherScriptIsTheSameParagraph() {
        var left = List.of(block("1.", "Decides;"), block("2.", "Requests;"), block("3.", "Invites."));
        var right = List.of(block("١-", "تقرر؛"), block("٣-", "تدعو."));
        assertThat(Bitext.counterparts(left, right)).containsExactly(0, -1, 1);
    }

    @Test
    void whatIsOfAnotherKindIsNoCounterpart() {
        var left = List.of(new Block(Block.Kind.HEADING, 0, null, "Recommendations", null, 1), block(null, "Words."));
        var right = List.of(block(null, "Mots."));
        assertThat(Bitext.counterparts(left, right)).containsExactly(-1, 0);
    }

    @Test
    void textsOfManyThousandsOfParagraphsAreNotLookedThroughPairByPair() {
        var many =
                IntStream.range(0, 30_000).mapToObj(at -> block(null, "Words")).toList();
        assertThat(Bitext.isShort(many, many.subList(0, 100))).isFalse();
        assertThat(Bitext.isShort(many.subList(0, 5_000), many.subList(0, 5_000)))
                .isTrue();
    }

    @Property
    void ofTheSameParagraphsEachFindsItself(@ForAll @Size(max = 40) List<@IntRange(max = 200) Integer> lengths) {
        var blocks =
                lengths.stream().map(length -> block(null, "a".repeat(length))).toList();
        assertThat(Bitext.counterparts(blocks, blocks))
                .containsExactly(IntStream.range(0, blocks.size()).toArray());
    }

    @Property
    void counterpartsStandInOrderAndNoneTwice(
            @ForAll @Size(max = 30) List<@IntRange(max = 90) Integer> some,
            @ForAll @Size(max = 30) List<@IntRange(max = 90) Integer> others) {
        var found = Bitext.counterparts(blocks(some), blocks(others));
        assertThat(Arrays.stream(found).filter(at -> at >= 0).boxed().toList())
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(at -> at < others.size());
    }

    private static List<Block> blocks(List<Integer> lengths) {
        var blocks = new ArrayList<Block>();
        for (var length : lengths)
            blocks.add(
                    length % 3 == 0
                            ? new Block(Block.Kind.OPERATIVE, 1, length + ".", "b".repeat(length), null, 1)
                            : block(null, length + "a".repeat(length)));
        return blocks;
    }

    private static Block block(@Nullable String number, String text) {
        return new Block(Block.Kind.TEXT, 0, number, text, null, 1);
    }
}
