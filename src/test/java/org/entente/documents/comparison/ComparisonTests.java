package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.documents.comparison.Run.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    @Test
    void tellsTheWordsThatChanged() {
        assertThat(Words.changed(
                        "States should consider a programme of action", "States may consider the programme of action"))
                .containsExactly(
                        new Run(Kind.SAME, "States "),
                        new Run(Kind.REMOVED, "should"),
                        new Run(Kind.ADDED, "may"),
                        new Run(Kind.SAME, " consider "),
                        new Run(Kind.REMOVED, "a"),
                        new Run(Kind.ADDED, "the"),
                        new Run(Kind.SAME, " programme of action"));
    }

    @Test
    void tellsAPhraseAsAWholeAndNotItsSpaces() {
        assertThat(Words.changed("one two three end", "uno dos tres end"))
                .containsExactly(
                        new Run(Kind.REMOVED, "one two three"),
                        new Run(Kind.ADDED, "uno dos tres"),
                        new Run(Kind.SAME, " end"));
    }

    @Test
    void tellsChineseByCharactersAndLeavesMarksOfArabicWithTheirLetters() {
        assertThat(Words.changed("各国应当遵守", "各国必须遵守"))
                .containsExactly(
                        new Run(Kind.SAME, "各国"),
                        new Run(Kind.REMOVED, "应当"),
                        new Run(Kind.ADDED, "必须"),
                        new Run(Kind.SAME, "遵守"));
        assertThat(Words.of("بَرنامَج العمل")).containsExactly("بَرنامَج", " ", "العمل");
    }

    @Test
    void tellsParagraphsThatCameWentAndChanged() {
        var lines = Comparison.of(
                List.of(
                        "Recalling its resolution 75/240",
                        "Requests the Secretary-General to report",
                        "Decides to remain seized"),
                List.of(
                        "Recalling its resolution 75/240",
                        "An entirely new thought stands here",
                        "Requests the Secretary-General to report on time",
                        "Decides to remain seized"));
        assertThat(lines).extracting(Line::before).containsExactly(0, -1, 1, 2);
        assertThat(lines).extracting(Line::after).containsExactly(0, 1, 2, 3);
        assertThat(lines.get(2).runs()).contains(new Run(Kind.ADDED, " on time"));
        assertThat(lines.get(1).isNew()).isTrue();
        assertThat(lines.get(0).isUnchanged()).isTrue();
    }

    /** What another program's comparison made of it: everything taken out, and everything put in. */
    @Test
    void doesNotFallApartOverFourHundredParagraphsOfTheSameFormula() {
        var before = new ArrayList<String>();
        for (var at = 0; at < 400; at++)
            before.add("Recognizing that the use of ICTs concerns all States, and underlining paragraph " + at
                    + " of the report, as well as the need for capacity-building, ".repeat(6));
        var after = new ArrayList<>(before);
        for (var at = 390; at > 0; at -= 10) after.remove(at);
        for (var at = 5; at < after.size(); at += 7) after.set(at, after.get(at).replace("concerns", "affects"));
        var lines = assertTimeout(Duration.ofSeconds(5), () -> Comparison.of(before, after));
        assertThat(lines.stream().filter(Line::isGone)).hasSize(39);
        assertThat(lines.stream().filter(Line::isNew)).isEmpty();
        assertThat(lines.stream().flatMap(line -> line.runs().stream()).filter(run -> run.kind() == Kind.ADDED))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.text()).isEqualTo("affects"));
    }

    @Test
    void costsLittleThoughNothingIsInCommon() {
        var random = new Random(7);
        var long1 = IntStream.range(0, 60_000)
                .mapToObj(i -> "a" + random.nextInt(500))
                .collect(Collectors.joining(" "));
        var long2 = IntStream.range(0, 60_000)
                .mapToObj(i -> "a" + random.nextInt(500))
                .collect(Collectors.joining(" "));
        assertTimeout(Duration.ofSeconds(20), () -> Words.changed(long1, long2));
        var many1 = IntStream.range(0, 3000).mapToObj(i -> "x" + i + " y z").toList();
        var many2 = IntStream.range(0, 3000).mapToObj(i -> "q" + i + " r s").toList();
        assertThatCode(() -> assertTimeout(Duration.ofSeconds(20), () -> Comparison.of(many1, many2)))
                .doesNotThrowAnyException();
    }
}
