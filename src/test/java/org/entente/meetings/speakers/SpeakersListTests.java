package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.meetings.speakers.Inscriptions.CLOSES;
import static org.entente.meetings.speakers.Inscriptions.MEETING;
import static org.entente.meetings.speakers.Inscriptions.NEXT;
import static org.entente.meetings.speakers.Inscriptions.NOW;
import static org.entente.meetings.speakers.Inscriptions.OPENS;
import static org.entente.meetings.speakers.Inscriptions.id;
import static org.entente.meetings.speakers.Inscriptions.list;
import static org.entente.meetings.speakers.Inscriptions.names;
import static org.entente.meetings.speakers.Inscriptions.of;
import static org.entente.meetings.speakers.Inscriptions.ranked;
import static org.entente.meetings.speakers.Inscriptions.refused;
import static org.entente.meetings.speakers.Inscriptions.state;
import static org.entente.meetings.speakers.Inscriptions.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import org.entente.meetings.speakers.SpeechKind.Queue;
import org.entente.parties.Kind;
import org.jspecify.annotations.Nullable;

/** The rules of a list of speakers, without a database. */
class SpeakersListTests {

    private final Inscription arvenia = state("Arvenia");
    private final Inscription belmora = state("Belmora");
    private final Inscription coast = state("Costa Verdia");
    private final SpeakersList three = with(list(Ordering.INSCRIPTION), arvenia, belmora, coast);

    @Example
    void whoComesFirstSpeaksFirst() {
        assertThat(names(three)).containsExactly("Arvenia", "Belmora", "Costa Verdia");
        assertThat(three.next()).contains(three.waiting().getFirst());
        assertThat(three.inscribed()).isEqualTo(3);
    }

    @Example
    void aDoubleClickInscribesOnce() {
        assertThat(with(three, state("Belmora"))).isSameAs(three);
        assertThat(three.inscribe(state("Belmora"), false, 0, CLOSES))
                .as("even after it has closed: it stands there already")
                .isSameAs(three);
    }

    @Example
    void closesSoonFromADayBeforeOnOrFromHalfwayWhereItIsOpenForLess() {
        var few = Duration.between(OPENS, CLOSES);
        assertThat(few).isLessThan(Duration.ofDays(2));
        assertThat(list(Ordering.INSCRIPTION).closesSoonAt()).contains(CLOSES.minus(few.dividedBy(2)));
        assertThat(open(CLOSES.minus(Duration.ofDays(5)), CLOSES).closesSoonAt())
                .contains(CLOSES.minus(Duration.ofDays(1)));
        assertThat(open(OPENS, null).closesSoonAt()).isEmpty();
    }

    @Example
    void isRemindedOfFromThenOnAndUntilItCloses() {
        var list = open(CLOSES.minus(Duration.ofDays(5)), CLOSES);
        var soon = CLOSES.minus(Duration.ofDays(1));
        assertThat(list.closesSoon(soon.minusSeconds(1))).isFalse();
        assertThat(list.closesSoon(soon)).isTrue();
        assertThat(list.closesSoon(CLOSES)).isFalse();
        assertThat(open(OPENS, null).closesSoon(CLOSES)).as("it does not close").isFalse();
    }

    @Example
    void admitsWhoeverIsOfAKindThatItTakes() {
        var list = open(OPENS, CLOSES);
        assertThat(list.admits(Kind.STATE)).isTrue();
        assertThat(Kind.values()).filteredOn(list::admits).containsExactly(Kind.STATE);
    }

    private static SpeakersList open(Instant opens, @Nullable Instant closes) {
        return new SpeakersList(
                id("list"),
                id("session"),
                id("item"),
                MEETING,
                opens,
                closes,
                Ordering.INSCRIPTION,
                Set.of(Category.STATE),
                Limits.CUSTOMARY,
                true,
                0,
                0,
                List.of());
    }

    @Example
    void aDelegationSpeaksForItselfAndForItsGroup() {
        assertThat(names(with(three, of("Arvenia", SpeechKind.GROUP_STATEMENT))))
                .hasSize(4);
    }

    @Example
    void opensAndClosesToTheMillisecond() {
        var empty = list(Ordering.INSCRIPTION);
        refused(Refusal.NOT_YET_OPEN, () -> empty.inscribe(arvenia, false, 0, OPENS.minusMillis(1)));
        assertThat(names(empty.inscribe(arvenia, false, 0, OPENS))).containsExactly("Arvenia");
        assertThat(names(empty.inscribe(arvenia, false, 0, CLOSES.minusMillis(1))))
                .containsExactly("Arvenia");
        refused(Refusal.CLOSED, () -> empty.inscribe(arvenia, false, 0, CLOSES));
    }

    @Example
    void anOfficerLetsSomebodyInLate() {
        assertThat(names(list(Ordering.INSCRIPTION).inscribe(arvenia, true, 0, CLOSES.plusSeconds(600))))
                .containsExactly("Arvenia");
    }

    @Example
    void takesObserversAndStakeholdersOnlyWhereItLetsThem() {
        var stakeholder = of("Digital Harbour", Category.STAKEHOLDER, SpeechKind.STATEMENT, Rank.NONE);
        refused(Refusal.NOT_ADMITTED, () -> with(three, stakeholder));
        refused(Refusal.NOT_ADMITTED, () -> three.inscribe(stakeholder, true, 0, NOW));
        var wide = three.change(OPENS, CLOSES, Set.of(Category.values()), Limits.CUSTOMARY);
        assertThat(names(with(wide, stakeholder))).endsWith("Digital Harbour");
    }

    /** Whatever the rule, and whoever inscribes last. */
    @Example
    void stakeholdersSpeakInASegmentOfTheirOwnBehindAllOthers() {
        for (var ordering : Ordering.values()) {
            var list = with(
                    list(ordering, Set.of(Category.values())),
                    stakeholder("Digital Harbour", 1),
                    arvenia,
                    stakeholder("Open Net", 2),
                    ranked("Minister", 1),
                    of("Coastal Group", Category.GROUP, SpeechKind.GROUP_STATEMENT, Rank.NONE));
            assertThat(names(list)).as(ordering.name()).endsWith("Digital Harbour", "Open Net");
            assertThat(names(list.order(Ordering.RANK))).startsWith("Minister").endsWith("Digital Harbour", "Open Net");
            assertThat(list.statements(true)).hasSize(2);
            assertThat(list.statements(false)).hasSize(3);
        }
    }

    @Example
    void aMoveGoesNoFurtherThanTheEndOfItsSegment() {
        var list = with(
                list(Ordering.INSCRIPTION, Set.of(Category.values())),
                arvenia,
                belmora,
                stakeholder("Digital Harbour", Rank.NONE),
                stakeholder("Open Net", Rank.NONE));
        var net = list.waiting().getLast();
        assertThat(names(list.move(list.waiting().getFirst().id(), 9999)))
                .containsExactly("Belmora", "Arvenia", "Digital Harbour", "Open Net");
        assertThat(names(list.move(net.id(), 1))).containsExactly("Arvenia", "Belmora", "Open Net", "Digital Harbour");
        refused(
                Refusal.SWAP_BETWEEN_SEGMENTS,
                () -> list.swap(list.waiting().getFirst().id(), net.id()));
        assertThat(names(list.swap(list.waiting().get(2).id(), net.id()))).endsWith("Open Net", "Digital Harbour");
        assertThat(list.among(net)).hasSize(2);
    }

    private static Inscription stakeholder(String name, int precedence) {
        return of(name, Category.STAKEHOLDER, SpeechKind.STATEMENT, precedence);
    }

    @Example
    void aStakeholderNeitherRepliesNorRaisesPointsOfOrder() {
        var wide = list(Ordering.INSCRIPTION, Set.of(Category.values()));
        for (var kind : Set.of(
                SpeechKind.REPLY,
                SpeechKind.POINT_OF_ORDER,
                SpeechKind.EXPLANATION_BEFORE,
                SpeechKind.EXPLANATION_AFTER)) {
            refused(
                    Refusal.FOR_STATES_ONLY,
                    () -> with(wide, of("Digital Harbour", Category.STAKEHOLDER, kind, Rank.NONE)));
        }
    }

    @Example
    void theHigherRankComesFirstAndEqualsAsTheyCame() {
        var ranks = with(
                list(Ordering.RANK),
                ranked("Arvenia", 3),
                state("Belmora"),
                ranked("Costa Verdia", 1),
                ranked("Dunmark", 3));
        assertThat(names(ranks)).containsExactly("Costa Verdia", "Arvenia", "Dunmark", "Belmora");
    }

    @Example
    void groupsComeFirstWhereTheRuleSaysSo() {
        var groups = with(
                list(Ordering.GROUPS_FIRST),
                arvenia,
                of("Belmora", SpeechKind.GROUP_STATEMENT),
                of("The Twelve", Category.GROUP, SpeechKind.STATEMENT, Rank.NONE));
        assertThat(names(groups)).containsExactly("Belmora", "The Twelve", "Arvenia");
    }

    @Example
    void putsAllInOrderByAnotherRule() {
        var mixed = with(list(Ordering.INSCRIPTION), arvenia, of("Belmora", SpeechKind.GROUP_STATEMENT), coast);
        assertThat(names(mixed.order(Ordering.GROUPS_FIRST))).containsExactly("Belmora", "Arvenia", "Costa Verdia");
        assertThat(names(mixed.order(Ordering.GROUPS_FIRST).order(Ordering.INSCRIPTION)))
                .containsExactly("Arvenia", "Belmora", "Costa Verdia");
    }

    @Example
    void whomTheChairHasPutSomewhereStaysThereWhenOthersCome() {
        var moved = three.move(three.waiting().getLast().id(), 1);
        assertThat(names(moved)).containsExactly("Costa Verdia", "Arvenia", "Belmora");
        assertThat(names(with(moved, state("Dunmark"))))
                .containsExactly("Costa Verdia", "Arvenia", "Belmora", "Dunmark");
        assertThat(names(three.move(arvenia(), 99))).containsExactly("Belmora", "Costa Verdia", "Arvenia");
        assertThat(names(three.move(arvenia(), -5))).containsExactly("Arvenia", "Belmora", "Costa Verdia");
    }

    @Example
    void whoWaitsNoMoreIsMovedNoMore() {
        var two = three.without(arvenia());
        refused(Refusal.WAITS_NO_MORE, () -> two.move(arvenia(), 1));
        refused(Refusal.WAITS_NO_MORE, () -> two.without(arvenia()));
    }

    @Example
    void pointsOfOrderComeBeforeAllAndRepliesInAQueueOfTheirOwn() {
        var all = with(three, of("Dunmark", SpeechKind.REPLY), of("Belmora", SpeechKind.POINT_OF_ORDER));
        assertThat(all.next())
                .hasValueSatisfying(next -> assertThat(next.note()).isEqualTo("Belmora"));
        assertThat(all.waiting(Queue.REPLIES)).extracting(Inscription::note).containsExactly("Dunmark");
        assertThat(all.placeOf(all.waiting(Queue.REPLIES).getFirst())).isEqualTo(1);
        assertThat(with(list(Ordering.INSCRIPTION), of("Dunmark", SpeechKind.REPLY), arvenia)
                        .next())
                .as("replies have their own time")
                .hasValueSatisfying(next -> assertThat(next.note()).isEqualTo("Arvenia"));
        assertThat(with(list(Ordering.INSCRIPTION), of("Dunmark", SpeechKind.REPLY))
                        .next())
                .as("when nobody else waits")
                .hasValueSatisfying(next -> assertThat(next.note()).isEqualTo("Dunmark"));
    }

    @Example
    void positionsAreExplainedBehindStatementsAndBeforeRepliesInWhateverOrderTheListIs() {
        var all = with(
                three,
                of("Dunmark", SpeechKind.REPLY),
                of("Belmora", SpeechKind.EXPLANATION_AFTER),
                of("Dunmark", SpeechKind.EXPLANATION_BEFORE),
                of("Arvenia", SpeechKind.EXPLANATION_BEFORE));
        var order = List.of("Arvenia", "Belmora", "Costa Verdia", "Dunmark", "Arvenia", "Belmora", "Dunmark");
        assertThat(names(all)).isEqualTo(order);
        assertThat(names(all.order(Ordering.GROUPS_FIRST))).isEqualTo(order);
        assertThat(all.inscribe(of("Costa Verdia", SpeechKind.EXPLANATION_AFTER), false, 0, CLOSES.plusSeconds(60))
                        .waiting(Queue.EXPLANATIONS_AFTER))
                .as("on a list that has closed, and behind whoever came before")
                .extracting(Inscription::note)
                .containsExactly("Belmora", "Costa Verdia");
        assertThat(Limits.CUSTOMARY.of(Limit.of(SpeechKind.EXPLANATION_AFTER, 0)))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Example
    void aPointOfOrderIsBeforeWhoeverIsFirstAndEachQueueHasItsOwnTurn() {
        var reply = with(three, of("Dunmark", SpeechKind.REPLY));
        assertThat(reply.waiting())
                .filteredOn(reply::isInTurn)
                .extracting(Inscription::note)
                .containsExactly("Arvenia", "Dunmark");
        var point = with(reply, of("Belmora", SpeechKind.POINT_OF_ORDER));
        assertThat(point.waiting())
                .filteredOn(each -> !point.isOutOfTurn(each.id()))
                .extracting(Inscription::kind)
                .containsExactly(SpeechKind.POINT_OF_ORDER);
        assertThat(three.without(arvenia()).isOutOfTurn(arvenia()))
                .as("it waits no more")
                .isFalse();
    }

    @Example
    void replyingNeedsNoOpenListAndEndsWithTheLimit() {
        var reply = of("Dunmark", SpeechKind.REPLY);
        assertThat(three.inscribe(reply, false, 1, CLOSES.plusSeconds(60)).waiting())
                .hasSize(4);
        refused(Refusal.REPLIED_OFTEN_ENOUGH, () -> three.inscribe(reply, false, 2, NOW));
        var more = three.change(OPENS, CLOSES, three.admits(), new Limits(Map.of(), 3));
        assertThat(more.inscribe(reply, false, 2, NOW).waiting()).hasSize(4);
    }

    @Example
    void twoSwapTheirPlacesAndNothingElse() {
        var last = three.waiting().getLast().id();
        assertThat(names(three.swap(arvenia(), last))).containsExactly("Costa Verdia", "Belmora", "Arvenia");
        refused(Refusal.SWAP_WITH_ONESELF, () -> three.swap(arvenia(), arvenia()));
        var own = with(three, of("Arvenia", SpeechKind.GROUP_STATEMENT));
        refused(
                Refusal.SWAP_WITH_ONESELF,
                () -> own.swap(arvenia(), own.waiting().getLast().id()));
        var reply = with(three, of("Dunmark", SpeechKind.REPLY));
        refused(
                Refusal.SWAP_BETWEEN_QUEUES,
                () -> reply.swap(arvenia(), reply.waiting().getLast().id()));
    }

    @Example
    void whomAMeetingDidNotReachGoesOnAtTheNextInTheSameOrder() {
        var rest = three.without(arvenia()).carryTo(NEXT);
        assertThat(rest.meeting()).isEqualTo(NEXT);
        assertThat(names(rest)).containsExactly("Belmora", "Costa Verdia");
        assertThat(with(rest, state("Belmora"))).as("stands there already").isSameAs(rest);
        refused(Refusal.CARRIED_TO_ITSELF, () -> three.carryTo(MEETING));
    }

    @Example
    void whoeverWasCalledByMistakeStandsBehindTheLastOfThoseBeforeItWhoWaitStill() {
        var last = three.waiting().getLast();
        var behind = three.before(last);
        assertThat(behind).hasSize(2);
        var called = three.without(last.id());
        assertThat(names(called.putBack(last, behind, MEETING))).containsExactly("Arvenia", "Belmora", "Costa Verdia");
        assertThat(names(with(called, state("Dunmark")).putBack(last, behind, MEETING)))
                .containsExactly("Arvenia", "Belmora", "Costa Verdia", "Dunmark");
        assertThat(names(called.without(arvenia()).putBack(last, behind, MEETING)))
                .containsExactly("Belmora", "Costa Verdia");
        assertThat(names(called.move(arvenia(), 2).putBack(last, behind, MEETING)))
                .as("in whatever order they are by now")
                .containsExactly("Belmora", "Arvenia", "Costa Verdia");
    }

    @Example
    void whoeverWasFirstIsFirstAgainInItsOwnQueue() {
        var first = three.waiting().getFirst();
        assertThat(three.before(first)).isEmpty();
        var called = with(three.without(first.id()), of("Dunmark", SpeechKind.POINT_OF_ORDER));
        assertThat(names(called.putBack(first, List.of(), MEETING)))
                .containsExactly("Dunmark", "Arvenia", "Belmora", "Costa Verdia");
        var reply = with(three, of("Dunmark", SpeechKind.REPLY)).waiting().getLast();
        assertThat(names(three.putBack(reply, List.of(), MEETING))).endsWith("Dunmark");
    }

    @Example
    void nobodyIsPutBackOnAListThatWentOnOrBesideAnInscriptionForTheSame() {
        var first = three.waiting().getFirst();
        var called = three.without(first.id());
        refused(Refusal.LIST_WENT_ON, () -> called.carryTo(NEXT).putBack(first, List.of(), MEETING));
        refused(Refusal.WAITS_ANEW, () -> with(called, state("Arvenia")).putBack(first, List.of(), MEETING));
    }

    @Example
    void whoeverChoseFromAnOlderListIsTold() {
        three.mustBe(0);
        refused(Refusal.CHANGED_MEANWHILE, () -> three.mustBe(7));
    }

    @Example
    void aLimitThatNobodyCanMeanIsRefused() {
        for (var absurd : new Duration[] {Duration.ofMinutes(-5), Duration.ZERO, Duration.ofDays(1)}) {
            refused(Refusal.LIMIT_ABSURD, () -> new Limits(Map.of(Limit.STATEMENT, absurd), 2));
        }
        refused(Refusal.REPLIES_ABSURD, () -> new Limits(Map.of(), -1));
        refused(Refusal.REPLIES_ABSURD, () -> new Limits(Map.of(), 100));
        var limits = Limits.read(Limits.CUSTOMARY.json(), 2);
        assertThat(limits).isEqualTo(Limits.CUSTOMARY);
        assertThat(limits.of(Limit.of(SpeechKind.REPLY, 1))).isEqualTo(Duration.ofMinutes(10));
        assertThat(limits.of(Limit.of(SpeechKind.REPLY, 2))).isEqualTo(Duration.ofMinutes(5));
        assertThat(limits.of(Limit.STATEMENT)).isNull();
    }

    @Example
    void aListClosesAfterItOpens() {
        refused(Refusal.CLOSES_BEFORE_IT_OPENS, () -> three.change(CLOSES, OPENS, three.admits(), three.limits()));
        assertThat(three.change(OPENS, null, three.admits(), three.limits()).isOpen(CLOSES))
                .isTrue();
    }

    @Example
    void aSwapIsAnsweredOnce() {
        var swap = new Swap(id("swap"), id("list"), arvenia(), id("x"), id("a"), id("b"), Swap.State.ASKED, NOW);
        var accepted = swap.answer(Swap.State.ACCEPTED);
        assertThat(accepted.isOpen()).isFalse();
        refused(Refusal.SWAP_IS_OVER, () -> accepted.answer(Swap.State.DECLINED));
    }

    private java.util.UUID arvenia() {
        return arvenia.id();
    }
}
