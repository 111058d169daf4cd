package org.entente.documents.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.documents.comparison.Change.Kind;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private static final String RECALLING =
            "Recalling its resolutions 75/240 of 31 December 2020 and 76/19 of 6 December 2021 on the use of technologies,";
    private static final String RECOGNIZING =
            "Recognizing that the dissemination of information technologies affects the interests of the entire community,";
    private static final String DECIDES =
            "Decides to establish a permanent mechanism, open to all States, with plenary meetings once a year in New York.";
    private static final String REQUESTS =
            "Requests the Secretary-General to seek the views of Member States on its scope, structure and content, and to report.";
    private static final String INVITES =
            "Invites regional organisations to convene consultations, and to share what was said there with everybody.";

    @Test
    void tellsTheWordsThatChanged() {
        assertThat(Words.changed(
                        "States should consider a programme of action", "States may consider the programme of action"))
                .containsExactly(
                        same("States "),
                        removed("should"),
                        added("may"),
                        same(" consider "),
                        removed("a"),
                        added("the"),
                        same(" programme of action"));
    }

    @Test
    void tellsAPhraseAsAWholeAndNotItsSpaces() {
        assertThat(Words.changed("one two three end", "uno dos tres end"))
                .containsExactly(removed("one two three"), added("uno dos tres"), same(" end"));
    }

    @Test
    void aWordComesWithTheSpaceAfterItAndNotWithHalfOfTwo() {
        assertThat(Words.changed("States shall consider", "States shall urgently consider"))
                .containsExactly(same("States shall "), added("urgently "), same("consider"));
        assertThat(Words.changed("on time and in full", "on time"))
                .containsExactly(same("on time"), removed(" and in full"));
    }

    @Test
    void tellsChineseByCharactersAndLeavesMarksOfArabicWithTheirLetters() {
        assertThat(Words.changed("各国应当遵守", "各国必须遵守"))
                .containsExactly(same("各国"), removed("应当"), added("必须"), same("遵守"));
        assertThat(words("بَرنامَج العمل")).containsExactly("بَرنامَج", " ", "العمل");
    }

    @Test
    void oneChineseCharacterBetweenTwoChangesIsNotKept() {
        assertThat(Words.changed("会议甲的乙结束", "会议丙的丁结束"))
                .containsExactly(same("会议"), removed("甲的乙"), added("丙的丁"), same("结束"));
    }

    @Test
    void apostrophesNumbersAndPicturesAreWholeWords() {
        assertThat(words("State's 1,000.50 75/240")).containsExactly("State's", " ", "1,000.50", " ", "75", "/", "240");
        assertThat(words("👩‍👩‍👧‍👦🇬🇭กำ")).containsExactly("👩‍👩‍👧‍👦", "🇬🇭", "กำ");
    }

    @Test
    void tellsParagraphsThatCameWentAndChanged() {
        var changes = Comparison.of(
                List.of(
                        "Recalling its resolution 75/240",
                        "Requests the Secretary-General to report",
                        "Decides to remain seized"),
                List.of(
                        "Recalling its resolution 75/240",
                        "An entirely new thought stands here",
                        "Requests the Secretary-General to report on time",
                        "Decides to remain seized"));
        assertThat(kinds(changes)).containsExactly(Kind.KEPT, Kind.NEW, Kind.EDITED, Kind.KEPT);
        assertThat(changes.get(2))
                .isEqualTo(new Change(
                        Kind.EDITED,
                        List.of(1),
                        List.of(2),
                        List.of(same("Requests the Secretary-General to report"), added(" on time"))));
    }

    @Test
    void whatIsGoneComesWhereItStood() {
        var changes =
                Comparison.of(List.of(RECALLING, RECOGNIZING, DECIDES, REQUESTS), List.of(RECALLING, INVITES, DECIDES));
        assertThat(kinds(changes)).containsExactly(Kind.KEPT, Kind.DELETED, Kind.NEW, Kind.KEPT, Kind.DELETED);
        assertThat(changes.get(1).before()).containsExactly(1);
        assertThat(changes.getLast().before()).containsExactly(3);
    }

    @Test
    void aParagraphThatStandsElsewhereHasMovedAndTheOthersHaveNot() {
        var changes = Comparison.of(
                List.of(RECALLING, RECOGNIZING, DECIDES, REQUESTS, INVITES),
                List.of(RECALLING, DECIDES, REQUESTS, INVITES, RECOGNIZING));
        assertThat(kinds(changes)).containsExactly(Kind.KEPT, Kind.KEPT, Kind.KEPT, Kind.KEPT, Kind.MOVED);
        assertThat(changes.getLast().before()).containsExactly(1);
        assertThat(changes.getLast().hasSameWords()).isTrue();
    }

    @Test
    void whatMovedAndWasEditedTellsItsWords() {
        var edited = RECOGNIZING.replace("affects", "concerns");
        var changes = Comparison.of(
                List.of(RECALLING, RECOGNIZING, DECIDES, REQUESTS, INVITES),
                List.of(RECALLING, DECIDES, REQUESTS, INVITES, edited));
        assertThat(kinds(changes)).containsExactly(Kind.KEPT, Kind.KEPT, Kind.KEPT, Kind.KEPT, Kind.MOVED);
        assertThat(changes.getLast().runs()).contains(removed("affects"), added("concerns"));
    }

    @Test
    void aParagraphInTwoOrThreeIsSplitAlsoWhereItWasEdited() {
        var halves = List.of(
                "Requests the Secretary-General to seek the views of all Member States on its scope,",
                "structure and content, and to report.");
        var changes = Comparison.of(
                List.of(RECALLING, REQUESTS, DECIDES), List.of(RECALLING, halves.get(0), halves.get(1), DECIDES));
        assertThat(kinds(changes)).containsExactly(Kind.KEPT, Kind.SPLIT, Kind.KEPT);
        assertThat(changes.get(1).after()).containsExactly(1, 2);
        assertThat(changes.get(1).runs()).contains(added("all "));
        assertThat(Told.text(changes.get(1), Run.Kind.REMOVED)).isEqualTo(String.join("\n", halves));
        var whole = String.join(" ", RECALLING, RECOGNIZING, INVITES);
        assertThat(Comparison.of(List.of(whole, DECIDES), List.of(RECALLING, RECOGNIZING, INVITES, DECIDES)))
                .first()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.SPLIT))
                .satisfies(change -> assertThat(change.after()).containsExactly(0, 1, 2));
    }

    @Test
    void alsoASingleWordIsAPieceWhereItIsAllThatIsMissing() {
        assertThat(kinds(Comparison.of(List.of("One two.", DECIDES), List.of("One", "two.", DECIDES))))
                .containsExactly(Kind.SPLIT, Kind.KEPT);
        assertThat(kinds(Comparison.of(List.of("Annex", "Rules", DECIDES), List.of("Annex Rules", DECIDES))))
                .containsExactly(Kind.MERGED, Kind.KEPT);
    }

    @Test
    void paragraphsPutTogetherAreMergedAlsoFromFarAway() {
        var changes = Comparison.of(
                List.of(RECALLING, RECOGNIZING, DECIDES, REQUESTS),
                List.of(RECALLING + " " + RECOGNIZING, DECIDES, REQUESTS));
        assertThat(kinds(changes)).containsExactly(Kind.MERGED, Kind.KEPT, Kind.KEPT);
        assertThat(changes.getFirst().before()).containsExactly(0, 1);
        var far = Comparison.of(
                List.of(RECALLING, DECIDES, REQUESTS, RECOGNIZING),
                List.of(RECALLING + " " + RECOGNIZING, DECIDES, REQUESTS));
        assertThat(kinds(far)).containsExactly(Kind.MERGED, Kind.KEPT, Kind.KEPT);
        assertThat(far.getFirst().before()).containsExactly(0, 3);
    }

    @Test
    void aTitleThatWasReplacedIsEditedThoughNoWordStayed() {
        assertThat(kinds(
                        Comparison.of(List.of("Foreword", RECALLING, DECIDES), List.of("Preface", RECALLING, DECIDES))))
                .containsExactly(Kind.EDITED, Kind.KEPT, Kind.KEPT);
    }

    @Test
    void ofFiftyThatBeginAlikeEachFindsItsOwn() {
        var before = IntStream.range(0, 50)
                .mapToObj(at -> "Recalling its resolution %d/%d on developments in the field of information"
                        .formatted(60 + at % 20, 100 + at))
                .toList();
        var after = new ArrayList<>(before);
        after.remove(7);
        after.add(20, "Recalling its resolution 79/237 on developments in the field of information");
        after.set(30, after.get(30).replace("developments", "all developments"));
        assertThat(Comparison.of(before, after).stream().filter(change -> !change.isKept()))
                .extracting(Change::kind, Change::before, Change::after)
                .containsExactly(
                        tuple(Kind.DELETED, List.of(7), List.of()),
                        tuple(Kind.NEW, List.of(), List.of(20)),
                        tuple(Kind.EDITED, List.of(30), List.of(30)));
    }

    @Test
    void whereAllParagraphsAreTheSameThoseThatChangedAreTold() {
        var before = Collections.nCopies(1_000, RECALLING);
        var after = new ArrayList<>(before);
        for (var at = 0; at < 1_000; at += 3) after.set(at, RECALLING.replace("use", "use " + at));
        after.addAll(400, List.of(INVITES, REQUESTS));
        var changes = Comparison.of(before, after);
        assertThat(count(changes, Kind.KEPT)).isEqualTo(666);
        assertThat(count(changes, Kind.EDITED)).isEqualTo(334);
        assertThat(count(changes, Kind.NEW)).isEqualTo(2);
        assertThat(changes).hasSize(1_002);
    }

    @Test
    void whereTheSameStandsSeveralTimesTheOneThatChangedIsTold() {
        for (var changed : List.of(List.of(1), List.of(2), List.of(3), List.of(1, 3), List.of(2, 4))) {
            var before = List.of(RECALLING, "Decides", "Decides", "Decides", "Decides", REQUESTS);
            var after = new ArrayList<>(before);
            after.set(0, RECALLING.replace("technologies", "technology"));
            after.set(5, REQUESTS.replace("to report", "to report soon"));
            for (var at : changed) after.set(at, "urgently");
            var edited = Comparison.of(before, after).stream()
                    .filter(each -> each.kind() == Kind.EDITED)
                    .flatMap(each -> each.before().stream())
                    .toList();
            assertThat(edited).as("%s", changed).containsAll(changed).hasSize(2 + changed.size());
        }
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
        var changes = assertTimeout(Duration.ofSeconds(5), () -> Comparison.of(before, after));
        assertThat(count(changes, Kind.DELETED)).isEqualTo(39);
        assertThat(count(changes, Kind.EDITED)).isEqualTo(51);
        assertThat(count(changes, Kind.KEPT)).isEqualTo(310);
        assertThat(changes.stream()
                        .flatMap(change -> change.runs().stream())
                        .filter(run -> run.kind() == Run.Kind.ADDED))
                .isNotEmpty()
                .allSatisfy(run -> assertThat(run.text()).isEqualTo("affects"));
    }

    @Test
    void aLongPieceTakenOutOfALongParagraphIsOneChange() {
        var words =
                new Random(3).ints(6_000, 0, 400).mapToObj(each -> "w" + each).toList();
        var before = String.join(" ", words);
        var after = String.join(
                " ",
                Stream.concat(words.stream().limit(1_000), words.stream().skip(4_000))
                        .toList());
        assertThat(Words.changed(before, after)).hasSizeLessThanOrEqualTo(3);
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

    @Test
    void aParagraphOfFiveMillionLettersIsCompared() {
        var before = "The State shall report 国家. ".repeat(190_000);
        var after = before.substring(0, 2_500_000) + "urgently " + before.substring(2_500_000);
        var changes = assertTimeout(Duration.ofSeconds(30), () -> Comparison.of(List.of(before), List.of(after)));
        assertThat(kinds(changes)).containsExactly(Kind.EDITED);
        assertThat(Told.accepted(changes)).containsExactly(after);
        assertThat(Told.rejected(changes)).containsExactly(before);
    }

    private static List<Kind> kinds(List<Change> changes) {
        return changes.stream().map(Change::kind).toList();
    }

    private static long count(List<Change> changes, Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static List<String> words(String text) {
        var tokens = Tokens.of(text);
        return IntStream.range(0, tokens.count()).mapToObj(tokens::get).toList();
    }

    private static Run same(String text) {
        return new Run(Run.Kind.SAME, text);
    }

    private static Run removed(String text) {
        return new Run(Run.Kind.REMOVED, text);
    }

    private static Run added(String text) {
        return new Run(Run.Kind.ADDED, text);
    }
}
