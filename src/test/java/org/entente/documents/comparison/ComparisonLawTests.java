package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.entente.documents.comparison.Change.Kind;
import org.entente.documents.comparison.Redraft.Plan;

/** Laws of what became of paragraphs, over real texts where they are there, formulas, and what shares much, little or nothing. */
class ComparisonLawTests {

    private static final List<String> STRANGERS = List.of(
            "A thought that nobody has had before stands here, and it is about the seabed.",
            "Small island developing States asked for a fund of their own, with simple rules.",
            "第三次会议决定推迟审议该项目，等待秘书处提供更多资料。",
            "وترى بعض الوفود أن التدريب العملي أنفع من الندوات، ولا سيما للفرق الصغيرة.");

    @Property
    void everyParagraphOfEitherTextStandsOnceAndToTheLastLetter(
            @ForAll("drafts") List<String> before, @ForAll("drafts") List<String> after) {
        var changes = Comparison.of(before, after);
        assertThat(Told.rejected(changes)).isEqualTo(before);
        assertThat(Told.accepted(changes)).isEqualTo(after);
    }

    @Property(tries = 200)
    void whateverIsDoneToATextIsToldToTheLastLetter(@ForAll("texts") List<String> text, @ForAll long seed) {
        var redraft = drafted(text, seed);
        var changes = Comparison.of(text, redraft.after());
        assertThat(Told.rejected(changes)).isEqualTo(text);
        assertThat(Told.accepted(changes)).isEqualTo(redraft.after());
    }

    @Property(tries = 200)
    void whatIsReadInOrderIsTheTextAfter(@ForAll("texts") List<String> text, @ForAll long seed) {
        var firsts = Comparison.of(text, drafted(text, seed).after()).stream()
                .filter(change -> !change.after().isEmpty())
                .map(change -> change.after().getFirst())
                .toList();
        assertThat(firsts).isSorted();
    }

    /** Each by a word: those and no others have been touched. */
    @Property(tries = 200)
    void theParagraphsThatWereEditedAreTheOnesThatAreToldAsEdited(
            @ForAll("distinct") List<String> text, @ForAll @IntRange(min = 1, max = 100) int share, @ForAll long seed) {
        var redraft = Redraft.of(text, Plan.edits(Math.max(1, text.size() * share / 100)), STRANGERS, new Random(seed));
        // What has become what another was is as well moved as edited.
        Assume.that(IntStream.range(0, text.size())
                .allMatch(at -> text.get(at).equals(redraft.after().get(at))
                        || !text.contains(redraft.after().get(at))));
        var changes = Comparison.of(text, redraft.after());
        var edited = IntStream.range(0, text.size())
                .filter(at -> !text.get(at).equals(redraft.after().get(at)))
                .boxed()
                .toList();
        assertThat(Told.before(changes, Kind.EDITED)).isEqualTo(edited);
        assertThat(Told.before(changes, Kind.KEPT)).hasSize(text.size() - edited.size());
    }

    @Property
    void whatIsTheSameHasNotChanged(@ForAll("drafts") List<String> text) {
        assertThat(Comparison.of(text, text)).allMatch(Change::isKept).hasSameSizeAs(text);
    }

    @Property
    void whatIsKeptHasKeptItsWords(@ForAll("drafts") List<String> before, @ForAll("drafts") List<String> after) {
        assertThat(Comparison.of(before, after)).filteredOn(Change::isKept).allMatch(Change::hasSameWords);
        assertThat(Comparison.of(before, after))
                .filteredOn(change -> change.kind() == Kind.EDITED)
                .noneMatch(Change::hasSameWords);
    }

    /** Of the sizes on either side no other shape than its kind has. */
    @Property
    void everyKindHasItsShape(@ForAll("drafts") List<String> before, @ForAll("drafts") List<String> after) {
        for (var change : Comparison.of(before, after)) {
            var shape = Math.min(2, change.before().size()) + ":"
                    + Math.min(2, change.after().size());
            assertThat(shape)
                    .isEqualTo(
                            switch (change.kind()) {
                                case KEPT, EDITED, MOVED -> "1:1";
                                case SPLIT -> "1:2";
                                case MERGED -> "2:1";
                                case NEW -> "0:1";
                                case DELETED -> "1:0";
                            });
        }
    }

    private static Redraft drafted(List<String> text, long seed) {
        var random = new Random(seed);
        var few = 1 + text.size() / 10;
        return Redraft.of(
                text,
                new Plan(
                        random.nextInt(text.size() + 1),
                        random.nextInt(few + 1),
                        random.nextInt(few + 1),
                        random.nextInt(few + 1),
                        random.nextInt(few + 1),
                        random.nextInt(few + 1)),
                STRANGERS,
                random);
    }

    /** Pieces of texts of up to a thousand paragraphs. */
    @Provide
    Arbitrary<List<String>> texts() throws IOException {
        var whole = new ArrayList<List<String>>();
        for (var size : List.of(1, 2, 7, 60, 1_000)) whole.add(RealTexts.formulas(size, new Random(size)));
        if (RealTexts.areThere()) whole.addAll(RealTexts.all().values());
        whole.removeIf(List::isEmpty);
        return Arbitraries.of(whole)
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.size() - 1)
                        .map(from -> List.copyOf(text.subList(from, text.size()))));
    }

    @Provide
    Arbitrary<List<String>> distinct() throws IOException {
        return texts().map(text -> text.stream().distinct().toList());
    }

    @Provide
    Arbitrary<List<String>> drafts() {
        return Arbitraries.of(
                        "one two three",
                        "one two four",
                        "five six",
                        "seven",
                        "",
                        " ",
                        "Recalling its resolution 75/240 of 31 December 2020 on developments in the field",
                        "Recalling its resolution 76/19 of 6 December 2021 on developments in the field",
                        "Recalling its resolution 75/240 of 31 December 2020",
                        "on developments in the field of information",
                        "各国应当遵守国际法，包括联合国宪章",
                        "各国应当遵守",
                        "تلتزم الدول بالقانون الدولي")
                .list()
                .ofMaxSize(14);
    }
}
