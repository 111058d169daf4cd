package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.proposals.ProposalStanding.Fate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RebasesTests {

    private final Provision a = numbered("Invite each State to name a diplomatic point of contact in its capital;");
    private final Provision b = numbered("Agree that a communication check takes place twice a year;");
    private final Provision c = numbered("Decide to meet again after two years.");
    private final Draft before = new Draft(List.of(a, b, c));

    @Test
    void onWordsThatStandItIsAsItWas() {
        var standing = on(before, replace(a, "Invite every State to name a point of contact;"));
        assertThat(standing.fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(standing.words()).isEqualTo("Invite every State to name a point of contact;");
    }

    @Test
    void whereTheTextChangedElsewhereInTheParagraphBothStand() {
        var after = before.edit(
                a.id(), a.kind(), 0, "Invite each State to name a diplomatic point of contact in its ministry;");
        var standing =
                on(after, replace(a, "Invite every State to name a diplomatic point of contact in its capital;"));
        assertThat(standing.fate()).isEqualTo(Fate.REBASED);
        assertThat(standing.words())
                .isEqualTo("Invite every State to name a diplomatic point of contact in its ministry;");
        assertThat(standing.proposal().words())
                .isEqualTo("Invite every State to name a diplomatic point of contact in its capital;");
    }

    @Test
    void whereTheTextChangedTheSameWordsOtherwiseSomebodyHasToLook() {
        var after = before.edit(
                a.id(), a.kind(), 0, "Invite each State to name a technical point of contact in its capital;");
        var standing = on(after, replace(a, "Invite each State to name a legal point of contact in its capital;"));
        assertThat(standing.fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
        assertThat(standing.merge()).isNotNull();
        assertThat(standing.merge().conflicts()).singleElement().satisfies(each -> {
            assertThat(each.ours()).contains("legal");
            assertThat(each.theirs()).contains("technical");
        });
        assertThat(standing.words()).contains("legal");
    }

    @Test
    void whatTheTextSaysAlreadyIsMet() {
        var words = "Invite every State to name a point of contact;";
        assertThat(on(before.edit(a.id(), a.kind(), 0, words), replace(a, words))
                        .fate())
                .isEqualTo(Fate.MET);
    }

    @Test
    void onADeletedParagraphItsWordsAreKept() {
        var standing = on(before.remove(b.id()), replace(b, "Agree that a check takes place once a year;"));
        assertThat(standing.fate()).isEqualTo(Fate.GONE);
        assertThat(standing.words()).isEqualTo("Agree that a check takes place once a year;");
    }

    @Test
    void aParagraphThatMovedTakesItsProposalsAlong() {
        var standing = on(before.move(a.id(), c.id()), replace(a, "Invite every State;"));
        assertThat(standing.fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(standing.paragraphs()).containsExactly(a.id());
    }

    @Test
    void onAMergedParagraphItIsOnTheOneItWentInto() {
        var standing = on(before.merge(a.id()), proposal(ProposalKind.COMMENT, b, "A comment."));
        assertThat(standing.paragraphs()).containsExactly(a.id());
        assertThat(standing.fate()).isEqualTo(Fate.REBASED);
    }

    @Test
    void itIsFollowedThroughSeveralVersions() {
        var second = before.merge(a.id());
        var cleared = new Draft(second.provisions().stream()
                .map(each -> new Provision(each.id(), each.kind(), each.level(), each.words(), List.of()))
                .toList());
        var third = cleared.edit(c.id(), c.kind(), 0, "Decide to meet again after one year.");
        var rebases = TestProposals.rebases(List.of(before.provisions(), second.provisions(), third.provisions()));
        assertThat(rebases.of(proposal(ProposalKind.RESERVE, b, "Reserved.")).paragraphs())
                .containsExactly(a.id());
        assertThat(rebases.of(replace(c, "Decide to meet again soon after two years."))
                        .words())
                .isEqualTo("Decide to meet again soon after one year.");
    }

    @Test
    void toDeleteWhatHasChangedSinceIsLookedAt() {
        var after = before.edit(b.id(), b.kind(), 0, "Agree that a communication check takes place once a year;");
        assertThat(on(after, proposal(ProposalKind.DELETE, b, "")).fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
        assertThat(on(before, proposal(ProposalKind.DELETE, b, "")).fate()).isEqualTo(Fate.UNCHANGED);
    }

    @Test
    void whereWhatItWouldHaveDeletedIsGoneItIsMet() {
        var deletes = proposal(ProposalKind.DELETE, b, "");
        assertThat(on(before.remove(b.id()), deletes).fate()).isEqualTo(Fate.MET);
        // Its words are in another paragraph now.
        assertThat(on(before.merge(a.id()), deletes).fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
        var both = on(List.of(a, b), ProposalKind.DELETE, "");
        assertThat(on(before.remove(b.id()), both).fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
    }

    @Test
    void whereTheWordsItAddsStandBesideItsParagraphItIsMet() {
        var words = "Recall the past;\n\nNote the present;";
        var after = proposal(ProposalKind.ADD_AFTER, a, words);
        var ahead = proposal(ProposalKind.ADD_BEFORE, b, words);
        var added = before.add(UUID.randomUUID(), a.id(), ProvisionKind.NUMBERED, 0, words);
        for (var each : List.of(after, ahead)) {
            assertThat(on(before, each).fate()).isEqualTo(Fate.UNCHANGED);
            assertThat(on(added, each).fate()).isEqualTo(Fate.MET);
            assertThat(on(added.remove(added.provisions().get(1).id()), each).fate())
                    .as("half of it")
                    .isEqualTo(Fate.UNCHANGED);
        }
        assertThat(on(before.remove(a.id()), after).fate()).isEqualTo(Fate.GONE);
        assertThat(on(before, proposal(ProposalKind.ADD_BEFORE, a, words)).fate())
                .as("before all")
                .isEqualTo(Fate.UNCHANGED);
    }

    @Test
    void whatItAddsIsMetAlsoWhereOthersHaveAddedSomethingAtTheSamePlace() {
        var after = proposal(ProposalKind.ADD_AFTER, a, "Note the present;");
        var ahead = proposal(ProposalKind.ADD_BEFORE, b, "Note the present;");
        var first = before.add(UUID.randomUUID(), a.id(), ProvisionKind.NUMBERED, 0, "Note the present;");
        var between = first.add(UUID.randomUUID(), a.id(), ProvisionKind.NUMBERED, 0, "Recall the past;");
        var behind = first.addBefore(UUID.randomUUID(), b.id(), ProvisionKind.NUMBERED, 0, "Recall the past;");
        for (var each : List.of(after, ahead))
            for (var text : List.of(between, behind))
                assertThat(on(text, each).fate()).isEqualTo(Fate.MET);
        var elsewhere = before.add(UUID.randomUUID(), b.id(), ProvisionKind.NUMBERED, 0, "Note the present;");
        assertThat(on(elsewhere, after).fate()).as("elsewhere").isEqualTo(Fate.UNCHANGED);
    }

    /** It has said nothing of what has come there, whatever it asks for on the paragraphs around it. */
    @Test
    void whereANewParagraphHasComeBetweenItsOwnSomebodyHasToLook() {
        var came = UUID.randomUUID();
        var text = before.add(came, a.id(), ProvisionKind.NUMBERED, 0, "Recall the past;");
        var words = "Invite every State;\n\nAgree on a check;";
        for (var asked : List.of(
                on(List.of(a, b), ProposalKind.REPLACE, words),
                on(List.of(a, b), ProposalKind.SPLIT, words + "\n\nTwice a year;"),
                on(List.of(a, b), ProposalKind.DELETE, ""),
                on(List.of(a, b), ProposalKind.MERGE, ""),
                moving(List.of(a, b), c.id()))) {
            var standing = on(text, asked);
            assertThat(standing.fate()).as(asked.kind().name()).isEqualTo(Fate.TO_BE_LOOKED_AT);
            assertThat(standing.between()).containsExactly(came);
            assertThat(standing.words()).isEqualTo(asked.words());
        }
        for (var asked : List.of(
                on(List.of(a, b), ProposalKind.RESERVE, "Reserved."),
                replace(a, "Invite every State;"),
                proposal(ProposalKind.DELETE, b, ""),
                on(List.of(b, c), ProposalKind.REPLACE, "Agree;\n\nDecide;")))
            assertThat(on(text, asked).fate()).as("not around it").isEqualTo(Fate.UNCHANGED);
        assertThat(on(before.move(c.id(), a.id()), on(List.of(a, b), ProposalKind.DELETE, ""))
                        .between())
                .as("what was there when it was written is not new")
                .isEmpty();
    }

    @Test
    void whatWasPutUnderAParagraphSinceIsNotDeletedUnseen() {
        var came = UUID.randomUUID();
        var text = before.add(came, a.id(), ProvisionKind.NUMBERED, 1, "by electronic mail;");
        var standing = on(text, proposal(ProposalKind.DELETE, a, ""));
        assertThat(standing.fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
        assertThat(standing.between()).containsExactly(came);
    }

    @Test
    void whatIsMetStandsAgainstNothing() {
        var one = numbered(1, replace(a, "Invite each State to name a legal point of contact in its capital;"));
        var two = numbered(2, replace(a, "Invite each State to name a technical point of contact in its capital;"));
        var rebases = TestProposals.rebases(List.of(
                before.provisions(),
                before.edit(a.id(), a.kind(), 0, one.words()).provisions()));
        assertThat(rebases.of(one).fate()).isEqualTo(Fate.MET);
        assertThat(TestProposals.conflicts(List.of(rebases.of(one), rebases.of(two))))
                .isEmpty();
    }

    @Test
    void whereTheParagraphsItWouldMergeAreOneItIsMet() {
        var merges = on(List.of(a, b), ProposalKind.MERGE, "");
        assertThat(on(before, merges).fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(on(before.merge(a.id()), merges).fate()).isEqualTo(Fate.MET);
        // One of the two is deleted, and nothing has been merged.
        assertThat(on(before.remove(b.id()), merges).fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
    }

    @Test
    void whereItsParagraphsStandBehindThatWhichItNamesItIsMet() {
        var behind = moving(List.of(a), c.id());
        assertThat(on(before, behind).fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(on(before.move(a.id(), b.id()), behind).fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(on(before.move(a.id(), c.id()), behind).fate()).isEqualTo(Fate.MET);
        var first = moving(List.of(b, c), null);
        assertThat(on(before, first).fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(on(before.move(a.id(), c.id()), first).fate()).isEqualTo(Fate.MET);
    }

    @Test
    void whereThatIsGoneWhichItWouldStandBehindSomebodyHasToLook() {
        var behind = moving(List.of(a), c.id());
        var standing = on(before.remove(c.id()), behind);
        assertThat(standing.fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
        assertThat(standing.hasAPlace()).isFalse();
        assertThat(standing.isApplicable()).isFalse();
        assertThat(on(before.merge(a.id()), moving(List.of(a), b.id())).fate())
                .as("behind itself")
                .isEqualTo(Fate.TO_BE_LOOKED_AT);
    }

    @Test
    void whatItWouldStandBehindIsFollowed() {
        var merged = before.merge(b.id());
        var behind = on(merged, moving(List.of(a), c.id()));
        assertThat(behind.fate()).isEqualTo(Fate.UNCHANGED);
        assertThat(behind.after()).isEqualTo(b.id());
        assertThat(KeepsProposals.applied(merged, behind).provisions())
                .extracting(Provision::id)
                .containsExactly(b.id(), a.id());
        var split = before.edit(b.id(), b.kind(), 0, "Agree that a communication check\n\ntakes place twice a year;");
        var last = on(split, moving(List.of(a), b.id()));
        assertThat(KeepsProposals.applied(split, last).provisions())
                .extracting(Provision::words)
                .containsExactly("Agree that a communication check", "takes place twice a year;", a.words(), c.words());
    }

    /** Whatever is asked for: once it has its way in the next version, the text says so already. */
    @Property(tries = 300)
    void whateverHasHadItsWayIsMet(@ForAll long seed) {
        var chance = new Random(seed);
        var d = numbered("Request the Secretariat to report on the check;");
        var from = new Draft(List.of(a, b, c, d));
        var first = chance.nextInt(3);
        var many = 1 + chance.nextInt(2);
        var range = from.provisions().subList(first, first + many);
        var rest = from.provisions().stream()
                .filter(each -> !range.contains(each))
                .map(Provision::id)
                .toList();
        var asked = List.of(
                on(range, ProposalKind.DELETE, ""),
                on(range, ProposalKind.ADD_AFTER, "Recall x" + seed + ";\n\nNote y;"),
                on(range, ProposalKind.ADD_BEFORE, "Recall x" + seed + ";"),
                on(range, ProposalKind.REPLACE, edited(range.getFirst().words(), chance) + " z" + seed),
                on(from.provisions().subList(first, first + 2), ProposalKind.MERGE, ""),
                moving(range, chance.nextBoolean() ? null : rest.get(chance.nextInt(rest.size()))));
        for (var each : asked) {
            var base = TestProposals.rebases(List.of(from.provisions())).of(each);
            var next = KeepsProposals.applied(from, base);
            assertThat(TestProposals.rebases(List.of(from.provisions(), next.provisions()))
                            .of(each)
                            .fate())
                    .as("%s of %d from %d", each.kind(), many, first)
                    .isEqualTo(Fate.MET);
        }
    }

    /** However the text goes on, no letter of what was asked for is lost, and where it is clean both have their words. */
    @Property(tries = 300)
    void whatIsAskedForIsNeverLost(@ForAll long seed) {
        var chance = new Random(seed);
        var asked = edited(a.words(), chance);
        var proposal = replace(a, asked);
        var after = before;
        for (var act = 0; act < 5; act++) {
            var all = after.provisions();
            var one = all.get(chance.nextInt(all.size()));
            after = switch (chance.nextInt(5)) {
                case 0 -> after.edit(one.id(), one.kind(), 0, edited(one.words(), chance));
                case 1 -> one.equals(all.getLast()) ? after : after.merge(one.id());
                case 2 -> all.size() > 1 ? after.remove(one.id()) : after;
                case 3 -> one.equals(all.getFirst()) ? after : after.move(one.id(), null);
                default -> after.edit(one.id(), one.kind(), 0, FollowedProposalsTests.divided(one.words(), chance));
            };
        }
        var standing = on(after, proposal);
        assertThat(standing.proposal().words()).isEqualTo(asked);
        if (standing.fate() == Fate.GONE) assertThat(standing.words()).isEqualTo(asked);
        if (standing.merge() != null && !standing.merge().isClean()) {
            var ours = String.join(
                    "",
                    standing.merge().stretches().stream()
                            .map(each -> each.ours())
                            .toList());
            var theirs = String.join(
                    "",
                    standing.merge().stretches().stream()
                            .map(each -> each.theirs())
                            .toList());
            assertThat(ours).isEqualTo(asked);
            assertThat(theirs).isEqualTo(standing.now());
        }
    }

    @Test
    void alternativesForTheSameWordsConflictAndThoseForOthersDoNot() {
        var one = numbered(1, replace(a, "Invite each State to name a legal point of contact in its capital;"));
        var two = numbered(2, replace(a, "Invite each State to name a technical point of contact in its capital;"));
        var elsewhere =
                numbered(3, replace(a, "Invite each State to name a diplomatic point of contact in its ministry;"));
        var delete = numbered(4, proposal(ProposalKind.DELETE, a, ""));
        var comment = numbered(5, proposal(ProposalKind.COMMENT, a, "A comment."));
        var other = numbered(6, replace(b, "Agree that a check takes place;"));
        var rebases = TestProposals.rebases(List.of(before.provisions()));
        var conflicts = TestProposals.conflicts(Stream.of(one, two, elsewhere, delete, comment, other)
                .map(rebases::of)
                .toList());
        assertThat(conflicts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        one.id(),
                        List.of(2, 4),
                        two.id(),
                        List.of(1, 4),
                        elsewhere.id(),
                        List.of(4),
                        delete.id(),
                        List.of(1, 2, 3)));
    }

    @Test
    void whatWasTakenIsInTheDraftAsItWasAskedFor() {
        var replaced = applied(replace(b, "Agree on a check;"));
        assertThat(replaced.get(b.id()).words()).isEqualTo("Agree on a check;");
        assertThat(applied(proposal(ProposalKind.DELETE, b, "")).provisions()).containsExactly(a, c);
        assertThat(applied(proposal(ProposalKind.ADD_BEFORE, a, "Recall the past;"))
                        .provisions()
                        .getFirst()
                        .words())
                .isEqualTo("Recall the past;");
        assertThat(applied(proposal(ProposalKind.ADD_AFTER, b, "Note the rest;"))
                        .provisions()
                        .get(2)
                        .words())
                .isEqualTo("Note the rest;");
        assertThat(applied(proposal(ProposalKind.SPLIT, b, "Agree;\n\nTwice a year;"))
                        .provisions())
                .hasSize(4);
        assertThat(applied(on(List.of(a, b), ProposalKind.MERGE, "")).provisions())
                .hasSize(2);
        assertThat(applied(on(List.of(a, b), ProposalKind.REPLACE, "One;\n\nTwo;\n\nThree;"))
                        .provisions())
                .extracting(Provision::words)
                .containsExactly("One;", "Two;", "Three;", c.words());
        var shorter = applied(on(List.of(a, b, c), ProposalKind.REPLACE, a.words() + "\n\n" + c.words() + " Soon."));
        assertThat(shorter.provisions()).extracting(Provision::id).containsExactly(a.id(), c.id());
        assertThat(applied(on(List.of(a, b), ProposalKind.MOVE, "")).provisions())
                .containsExactly(a, b, c);
    }

    private Draft applied(Proposal proposal) {
        return KeepsProposals.applied(
                before, TestProposals.rebases(List.of(before.provisions())).of(proposal));
    }

    private ProposalStanding on(Draft after, Proposal proposal) {
        return TestProposals.rebases(List.of(before.provisions(), after.provisions()))
                .of(proposal);
    }

    private static Proposal replace(Provision on, String words) {
        return proposal(ProposalKind.REPLACE, on, words);
    }

    private static Proposal proposal(ProposalKind kind, Provision on, String words) {
        return on(List.of(on), kind, words);
    }

    private static Proposal on(List<Provision> on, ProposalKind kind, String words) {
        return TestProposals.of(
                UUID.randomUUID(), UUID.randomUUID(), TestProposals.FIRST, kind, on, words, UUID.randomUUID());
    }

    private static Proposal moving(List<Provision> on, @Nullable UUID after) {
        return TestProposals.moving(on, after);
    }

    private static Proposal numbered(int number, Proposal proposal) {
        return proposal.send(number, Instant.EPOCH);
    }

    private static Provision numbered(String words) {
        return Provision.of(ProvisionKind.NUMBERED, 0, words);
    }

    private static String edited(String words, Random chance) {
        var list = new ArrayList<>(Arrays.asList(words.split(" ")));
        for (var act = 0; act <= chance.nextInt(3); act++) {
            var at = chance.nextInt(list.size());
            switch (chance.nextInt(3)) {
                case 0 -> list.set(at, "w" + chance.nextInt(100));
                case 1 -> list.add(at, "x" + chance.nextInt(100));
                default -> {
                    if (list.size() > 2) list.remove(at);
                }
            }
        }
        return String.join(" ", list);
    }
}
