package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.Test;

class DraftTests {

    private final Provision first = numbered(0, "Invite each State to name a point of contact;");
    private final Provision under = numbered(1, "by electronic mail;");
    private final Provision second = numbered(0, "Decide to meet again.");
    private final Draft draft = new Draft(List.of(first, under, second));

    @Test
    void aParagraphKeepsItsIdWhateverItSays() {
        var edited = draft.edit(first.id(), ProvisionKind.PREAMBULAR, 0, "  Inviting each State,  ");
        assertThat(edited.get(first.id()))
                .isEqualTo(new Provision(first.id(), ProvisionKind.PREAMBULAR, 0, "Inviting each State,", List.of()));
        assertThat(edited.provisions().subList(1, 3)).containsExactly(under, second);
    }

    @Test
    void anEmptyLineMakesTwoOfWhichTheOneThatSaysMoreOfItKeepsTheId() {
        var edited = draft.edit(
                first.id(),
                ProvisionKind.NUMBERED,
                0,
                "Welcome the progress made;\r\n \r\nInvite each State to name a point of contact;\n\n\n");
        assertThat(edited.provisions())
                .extracting(Provision::words)
                .startsWith("Welcome the progress made;", "Invite each State to name a point of contact;");
        assertThat(edited.provisions().get(1).id()).isEqualTo(first.id());
        assertThat(edited.provisions().getFirst().origins()).containsExactly(first.id());
    }

    /** Browsers end a line by two characters; nobody has left one empty there. */
    @Test
    void anotherLineIsNoOtherParagraph() {
        for (var end : List.of("\r\n", "\n", "\r"))
            assertThat(Draft.pieces("By electronic mail;" + end + "by telephone."))
                    .as(end)
                    .hasSize(1);
        assertThat(Draft.isDivided("One\r\nline and another.\r\n\r\n")).isFalse();
        assertThat(Draft.isDivided("One.\r\n\r\nAnother.")).isTrue();
    }

    /** No number of spaces or lines holds the program up. */
    @Test
    void fiveMegabytesOfSpacesAndOfEmptyLinesAreLookedAtOnce() {
        var spaced = "Meet" + " \u00A0".repeat(2_500_000) + "again.";
        assertThat(Draft.stripped("\u2003\n" + spaced + "\n ")).isEqualTo(spaced);
        assertThat(Draft.pieces("Meet." + "\r\n \n".repeat(1_250_000) + "Meet again."))
                .containsExactly("Meet.", "Meet again.");
    }

    @Test
    void inChineseAndWhereMarksStandByWordsItIsTheSame() {
        var chinese = numbered(0, "邀请各国指定联络点，并决定再次开会。");
        assertThat(new Draft(List.of(chinese))
                        .edit(chinese.id(), ProvisionKind.NUMBERED, 0, "欢迎进展。\n\n邀请各国指定联络点。")
                        .get(chinese.id())
                        .words())
                .isEqualTo("邀请各国指定联络点。");
        var marked = numbered(0, "Recalling, reaffirming, noting");
        assertThat(new Draft(List.of(marked))
                        .edit(marked.id(), ProvisionKind.NUMBERED, 0, "Noting all; noting\n\n(Recalling) (reaffirming)")
                        .get(marked.id())
                        .words())
                .isEqualTo("(Recalling) (reaffirming)");
    }

    @Test
    void aParagraphIsNotEmptied() {
        assertThatThrownBy(() -> draft.edit(first.id(), ProvisionKind.NUMBERED, 0, " \n\u00A0"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("negotiation.refusal.empty");
    }

    @Test
    void aParagraphMovesWithWhatStandsUnderIt() {
        assertThat(draft.move(first.id(), second.id()).provisions()).containsExactly(second, first, under);
        assertThat(draft.move(second.id(), null).provisions()).containsExactly(second, first, under);
        assertThat(draft.move(List.of(second.id(), first.id()), null).provisions())
                .containsExactly(second, first, under);
        assertThatThrownBy(() -> draft.move(first.id(), under.id()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("negotiation.refusal.under_itself");
    }

    @Test
    void twoMergedAreTheFirstAndKnowTheOther() {
        var merged = draft.merge(under.id());
        assertThat(merged.provisions()).hasSize(2);
        assertThat(merged.get(under.id()).words()).isEqualTo("by electronic mail; Decide to meet again.");
        assertThat(merged.get(under.id()).origins()).containsExactly(second.id());
        assertThatThrownBy(() -> draft.merge(second.id()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("negotiation.refusal.nothing_behind");
    }

    @Test
    void whatCameOutOfOthersBeforeIsRemembered() {
        var thrice = new Draft(List.of(first, second, numbered(0, "Thank the Chair.")));
        var last = thrice.provisions().getLast();
        var merged = thrice.merge(second.id()).merge(first.id());
        assertThat(merged.provisions().getFirst().origins()).containsExactly(second.id(), last.id());
    }

    @Test
    void severalThatAreToldOtherwiseKeepTheirIdsByWhatTheySay() {
        var third = numbered(0, "Thank the Chair for the manner in which the talks were led.");
        var all = new Draft(List.of(first, second, third));
        var ids = List.of(first.id(), second.id(), third.id());
        var shorter = all.reword(
                ids,
                List.of(
                        "Invite every State to name a point of contact;",
                        "Thank the Chair for the way in which the talks were led."));
        assertThat(shorter.provisions()).extracting(Provision::id).containsExactly(first.id(), third.id());
        var longer =
                all.reword(ids, List.of(first.words(), "Welcome the progress made;", second.words(), third.words()));
        assertThat(longer.provisions()).hasSize(4).contains(first, second, third);
        assertThat(longer.provisions().get(1).origins()).containsExactly(first.id());
        var turned = all.reword(ids, List.of(third.words(), first.words(), second.words()));
        assertThat(turned.provisions()).containsExactly(third, first, second);
        var other = all.reword(ids.subList(0, 2), List.of("One;", "Two;", "Three;"));
        assertThat(other.provisions())
                .extracting(Provision::words)
                .containsExactly("One;", "Two;", "Three;", third.words());
        assertThat(other.provisions().subList(0, 2)).extracting(Provision::id).containsExactly(first.id(), second.id());
        assertThat(other.provisions().get(2).origins()).containsExactly(second.id());
        var together = all.reword(ids.subList(0, 2), List.of(first.words() + " " + second.words()));
        assertThat(together.get(first.id()).origins()).containsExactly(second.id());
    }

    @Test
    void whereOthersHaveComeBetweenEachStaysWhereItIs() {
        var third = numbered(0, "Thank the Chair.");
        var all = new Draft(List.of(first, third, second));
        assertThat(all.reword(
                                List.of(first.id(), second.id()),
                                List.of("Invite all States to name a point of contact;", "Decide to meet twice."))
                        .provisions())
                .extracting(Provision::words)
                .containsExactly(
                        "Invite all States to name a point of contact;", third.words(), "Decide to meet twice.");
    }

    @Test
    void whatIsToldOtherwiseWithoutItsParagraphDoesNotTakeAlongWhatStandsUnderThat() {
        var title = numbered(0, "Recall the report of the group;");
        var all = new Draft(List.of(title, first, under, second));
        var told = all.reword(List.of(title.id(), first.id()), List.of("Recall the final report of the group;"));
        assertThat(told.provisions()).extracting(Provision::id).containsExactly(title.id(), under.id(), second.id());
        assertThat(told.get(title.id()).origins()).containsExactly(first.id());
    }

    @Test
    void chineseIsMergedWithoutASpace() {
        var chinese = new Draft(List.of(numbered(0, "邀请各国。"), numbered(0, "决定再次开会。")));
        assertThat(chinese.merge(chinese.provisions().getFirst().id())
                        .provisions()
                        .getFirst()
                        .words())
                .isEqualTo("邀请各国。决定再次开会。");
    }

    @Test
    void aParagraphIsAddedBehindAnotherOnceHoweverOftenTheFormComes() {
        var id = UUID.randomUUID();
        var added = draft.add(id, first.id(), ProvisionKind.NUMBERED, 1, "by telephone;\n\nby radio;");
        assertThat(added.provisions()).extracting(Provision::words).containsSequence("by telephone;", "by radio;");
        assertThat(added.provisions().get(1).id()).isEqualTo(id);
        assertThat(added.add(id, first.id(), ProvisionKind.NUMBERED, 1, "by telephone;"))
                .isEqualTo(added);
        assertThat(draft.add(id, null, ProvisionKind.TITLE, 0, "Title")
                        .provisions()
                        .getFirst()
                        .id())
                .isEqualTo(id);
    }

    @Test
    void theLastParagraphStays() {
        var rest = draft.remove(first.id());
        assertThat(rest.provisions()).containsExactly(second);
        assertThatThrownBy(() -> rest.remove(second.id()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("negotiation.refusal.last_paragraph");
        assertThatThrownBy(() -> rest.remove(first.id())).hasMessage(Refusal.GONE.key());
    }

    @Test
    void whatIsRemovedTakesAlongWhatStandsUnderIt() {
        assertThat(draft.remove(first.id()).provisions()).containsExactly(second);
        assertThat(draft.remove(under.id()).provisions()).containsExactly(first, second);
        var only = new Draft(List.of(first, under));
        assertThatThrownBy(() -> only.remove(first.id())).hasMessage(Refusal.LAST_PARAGRAPH.key());
    }

    @Test
    void behindAParagraphIsBehindWhatStandsUnderIt() {
        var id = UUID.randomUUID();
        assertThat(draft.add(id, first.id(), ProvisionKind.NUMBERED, 0, "Ask for a report;")
                        .provisions())
                .extracting(Provision::words)
                .containsExactly(first.words(), under.words(), "Ask for a report;", second.words());
        assertThat(draft.add(id, first.id(), ProvisionKind.HEADING, 0, "Scope").provisions())
                .extracting(Provision::words)
                .containsExactly(first.words(), under.words(), "Scope", second.words());
        assertThat(draft.add(id, first.id(), ProvisionKind.NUMBERED, 1, "by telephone;")
                        .provisions())
                .extracting(Provision::words)
                .containsExactly(first.words(), "by telephone;", under.words(), second.words());
        var third = numbered(0, "Thank the Chair.");
        assertThat(new Draft(List.of(first, under, second, third))
                        .move(third.id(), first.id())
                        .provisions())
                .containsExactly(first, under, third, second);
    }

    @Test
    void beforeAParagraphThatStandsDeeperIsBeforeWhatItStandsUnder() {
        var id = UUID.randomUUID();
        assertThat(draft.addBefore(id, under.id(), ProvisionKind.NUMBERED, 0, "Ask for a report;")
                        .provisions())
                .extracting(Provision::words)
                .containsExactly("Ask for a report;", first.words(), under.words(), second.words());
        assertThat(draft.addBefore(id, under.id(), ProvisionKind.NUMBERED, 1, "by telephone;")
                        .provisions())
                .extracting(Provision::words)
                .containsExactly(first.words(), "by telephone;", under.words(), second.words());
        assertThat(draft.addBefore(id, second.id(), ProvisionKind.NUMBERED, 1, "by telephone;")
                        .provisions())
                .extracting(Provision::words)
                .containsExactly(first.words(), under.words(), "by telephone;", second.words());
    }

    @Test
    void whatStoodUnderTheSecondOfTwoThatAreMergedStandsUnderBoth() {
        var third = numbered(0, "Ask;");
        var deep = numbered(1, "for a report.");
        var merged = new Draft(List.of(first, under, third, deep)).merge(under.id());
        assertThat(merged.provisions()).hasSize(3);
        assertThat(merged.whole(under.id())).extracting(Provision::id).containsExactly(under.id(), deep.id());
        assertThat(merged.get(deep.id()).level()).isEqualTo(2);
        var apart = new Draft(List.of(first, under, second, third, deep)).merge(first.id(), third.id());
        assertThat(apart.provisions())
                .extracting(Provision::words)
                .containsExactly(first.words() + " Ask;", under.words(), deep.words(), second.words());
        assertThat(new Draft(List.of(first, under, deep))
                        .merge(first.id(), under.id())
                        .whole(first.id()))
                .contains(deep);
        assertThatThrownBy(() -> draft.merge(under.id(), first.id())).hasMessage(Refusal.UNDER_ITSELF.key());
    }

    @Test
    void headingsAndTitlesStandUnderNothing() {
        assertThat(Provision.of(ProvisionKind.HEADING, 3, "Scope").level()).isZero();
    }

    private static Provision numbered(int level, String words) {
        return Provision.of(ProvisionKind.NUMBERED, level, words);
    }
}
