package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.comparison.Run;
import org.entente.languages.Language;
import org.entente.negotiation.SideBySide.Passage;
import org.entente.negotiation.SideBySide.Row;
import org.junit.jupiter.api.Test;

/** Each paragraph of two versions stands beside what became of it. */
class SideBySideTests {

    private final List<Provision> before = Stream.of(
                    "Recalls the mandate;", "Meet twice. Thank the Chair.", "Ask for a report.", "Publish it.")
            .map(words -> Provision.of(ProvisionKind.NUMBERED, 0, words))
            .toList();

    @Test
    void whatWasEditedHasTheOldWordsMarkedOnOneSideAndTheNewOnTheOther() {
        var row = only(with(2, before.get(2).saying("Ask for a short report.")), ParagraphChange.EDITED);
        assertThat(marked(row.before())).containsExactly("Ask for a report.");
        assertThat(marked(row.after())).containsExactly("Ask for a [short ]report.");
    }

    @Test
    void whatWasSplitStandsBesideAllItsPiecesWithoutAMark() {
        var piece = Provision.of(ProvisionKind.NUMBERED, 0, "Thank the Chair.")
                .outOf(List.of(before.get(1).id()));
        var after = new ArrayList<>(with(1, before.get(1).saying("Meet twice.")));
        after.add(2, piece);
        var row = only(after, ParagraphChange.SPLIT);
        assertThat(marked(row.before())).containsExactly("Meet twice. Thank the Chair.");
        assertThat(marked(row.after())).containsExactly("Meet twice.", "Thank the Chair.");
    }

    @Test
    void whatWasMergedStandsBesideTheWholeThatItBecame() {
        var after = new Draft(before).merge(before.get(2).id()).provisions();
        var row = only(after, ParagraphChange.MERGED);
        assertThat(marked(row.before())).containsExactly("Ask for a report.", "Publish it.");
        assertThat(marked(row.after())).containsExactly("Ask for a report. Publish it.");
    }

    @Test
    void chinesePiecesAreJoinedWithoutASpace() {
        var whole = Provision.of(ProvisionKind.NUMBERED, 0, "举行两次会议。感谢主席。");
        var first = whole.saying("举行两次会议。");
        var second = Provision.of(ProvisionKind.NUMBERED, 0, "感谢主席。").outOf(List.of(whole.id()));
        var row = compared(List.of(whole), List.of(first, second)).rows().getFirst();
        assertThat(marked(row.before())).containsExactly("举行两次会议。感谢主席。");
        assertThat(marked(row.after())).containsExactly("举行两次会议。", "感谢主席。");
    }

    @Test
    void whatIsNewStandsBesideNothingAndWhatIsGoneStandsWhereItStood() {
        var after = new ArrayList<>(before);
        after.remove(1);
        after.add(Provision.of(ProvisionKind.NUMBERED, 0, "Meet again."));
        var rows = compared(before, after).rows();
        assertThat(rows)
                .extracting(Row::change)
                .containsExactly(
                        ParagraphChange.KEPT,
                        ParagraphChange.DELETED,
                        ParagraphChange.KEPT,
                        ParagraphChange.KEPT,
                        ParagraphChange.NEW);
        assertThat(marked(rows.get(1).before())).containsExactly("[Meet twice. Thank the Chair.]");
        assertThat(rows.get(1).after()).isEmpty();
        assertThat(rows.getLast().before()).isEmpty();
        assertThat(marked(rows.getLast().after())).containsExactly("[Meet again.]");
    }

    @Test
    void whatMovedToTheFrontDoesNotDrawWithItWhatWasDeletedBeforeIt() {
        var after = List.of(before.get(3), before.get(0), before.get(1));
        assertThat(compared(before, after).rows())
                .extracting(Row::change)
                .containsExactly(
                        ParagraphChange.MOVED, ParagraphChange.KEPT, ParagraphChange.KEPT, ParagraphChange.DELETED);
    }

    /** Words of one went over into its neighbour, which stands in the same row. */
    @Test
    void aRowOfSeveralParagraphsSaysWhatChangedAmongThem() {
        var second = before.get(2)
                .saying("Thank the Chair. Ask for a report.")
                .outOf(List.of(before.get(1).id()));
        var row = only(with(2, second), ParagraphChange.EDITED);
        assertThat(row.after()).hasSize(2);
        assertThat(row.isRetranslated()).isFalse();
    }

    @Test
    void aTranslationFromWhichWordsWereOnlyTakenOutOrOnlyAddedIsAnotherTranslation() {
        var provision = before.get(3);
        for (var words : List.of(
                List.of("Le publier sans délai.", "Le publier."), List.of("Le publier.", "Le publier sans délai."))) {
            var row = SideBySide.of(
                            List.of(french(provision, words.getFirst())),
                            List.of(french(provision, words.getLast())),
                            List.of(provision),
                            Language.EN)
                    .rows()
                    .getFirst();
            assertThat(row.change()).isEqualTo(ParagraphChange.KEPT);
            assertThat(row.isRetranslated()).isTrue();
        }
        assertThat(compared(before, before).rows()).noneMatch(Row::isRetranslated);
    }

    private static TextLine french(Provision provision, String words) {
        return new TextLine(provision, "", "", null, words, Language.FR, false);
    }

    @Test
    void paragraphsAreCountedAndNotRows() {
        var after = new Draft(before).merge(before.get(2).id()).provisions();
        var beside = compared(before, after);
        assertThat(beside.changed()).isEqualTo(2);
        assertThat(beside.all()).isEqualTo(4);
    }

    @Test
    void theColumnsReadAsTheVersionsWhateverWasDoneToTheText() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var draft = new Draft(text(12, random));
            var was = draft.provisions();
            for (var act = 0; act < 6; act++) draft = somehow(draft, random);
            var beside = compared(was, draft.provisions());
            assertThat(words(beside.rows().stream().flatMap(row -> row.after().stream())))
                    .isEqualTo(draft.provisions().stream().map(Provision::words).toList());
            assertThat(ids(beside.rows().stream().flatMap(row -> row.before().stream())))
                    .containsAll(was.stream().map(Provision::id).toList());
            for (var row : beside.rows())
                assertThat(same(row.before())).as(row.toString()).isEqualTo(same(row.after()));
        }
    }

    @Test
    void ofThreeHundredParagraphsEachStandsBesideItself() {
        var random = new Random(3);
        var was = text(300, random);
        var is = was.stream()
                .map(each -> random.nextInt(3) == 0 ? each.saying(each.words().replace("report", "note")) : each)
                .toList();
        assertThat(compared(was, is).rows())
                .hasSize(300)
                .allSatisfy(row -> assertThat(ids(row.before().stream()))
                        .isEqualTo(ids(row.after().stream()))
                        .hasSize(1));
    }

    private static Draft somehow(Draft draft, Random random) {
        var all = draft.provisions();
        var one = all.get(random.nextInt(all.size()));
        var other = all.get(random.nextInt(all.size()));
        return switch (random.nextInt(5)) {
            case 0 -> draft.edit(one.id(), one.kind(), 0, "Also " + one.words());
            case 1 -> all.size() > 3 ? draft.remove(one.id()) : draft;
            case 2 -> one.equals(other) ? draft : draft.move(one.id(), other.id());
            case 3 -> one.equals(other) ? draft : draft.merge(one.id(), other.id());
            default -> draft.edit(one.id(), one.kind(), 0, one.words().replaceFirst("[.] ", ".\n\n"));
        };
    }

    private static List<Provision> text(int many, Random random) {
        var said = List.of("Recalls the report", "Invites each State", "Thanks the Chair", "Asks for a report");
        var text = new ArrayList<Provision>();
        for (var at = 0; at < many; at++) {
            var words = said.get(random.nextInt(4)) + " of meeting " + at + ". "
                    + said.get(random.nextInt(4)).repeat(1 + random.nextInt(3)) + ".";
            text.add(Provision.of(ProvisionKind.NUMBERED, 0, words));
        }
        return text;
    }

    private Row only(List<Provision> after, ParagraphChange change) {
        var rows = compared(before, after).rows().stream()
                .filter(row -> row.change() != ParagraphChange.KEPT)
                .toList();
        assertThat(rows).extracting(Row::change).containsExactly(change);
        return rows.getFirst();
    }

    private List<Provision> with(int at, Provision other) {
        var after = new ArrayList<>(before);
        after.set(at, other);
        return after;
    }

    private static SideBySide compared(List<Provision> before, List<Provision> after) {
        return SideBySide.of(lines(before), lines(after), after, Language.EN);
    }

    private static List<TextLine> lines(List<Provision> provisions) {
        return provisions.stream()
                .map(each -> new TextLine(each, "", "", null, each.words(), Language.EN, false))
                .toList();
    }

    /** The words of each, those that only it has in square brackets. */
    private static List<String> marked(List<Passage> passages) {
        return passages.stream()
                .map(each -> each.runs().stream()
                        .map(run -> run.kind() == Run.Kind.SAME ? run.text() : "[" + run.text() + "]")
                        .reduce("", String::concat))
                .toList();
    }

    /** What both columns say, whatever is between. */
    private static String same(List<Passage> passages) {
        return passages.stream()
                .flatMap(each -> each.runs().stream())
                .filter(run -> run.kind() == Run.Kind.SAME)
                .map(run -> run.text().replace(" ", ""))
                .reduce("", String::concat);
    }

    private static List<String> words(Stream<Passage> passages) {
        return passages.map(each -> each.runs().stream().map(Run::text).reduce("", String::concat))
                .toList();
    }

    private static List<UUID> ids(Stream<Passage> passages) {
        return passages.map(each -> each.line().id()).toList();
    }
}
