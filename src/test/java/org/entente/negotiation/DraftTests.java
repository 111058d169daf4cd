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
        var rest = draft.remove(first.id()).remove(under.id());
        assertThat(rest.provisions()).containsExactly(second);
        assertThatThrownBy(() -> rest.remove(second.id()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("negotiation.refusal.last_paragraph");
        assertThatThrownBy(() -> rest.remove(first.id())).hasMessage(Refusal.GONE.key());
    }

    @Test
    void headingsAndTitlesStandUnderNothing() {
        assertThat(Provision.of(ProvisionKind.HEADING, 3, "Scope").level()).isZero();
    }

    private static Provision numbered(int level, String words) {
        return Provision.of(ProvisionKind.NUMBERED, level, words);
    }
}
