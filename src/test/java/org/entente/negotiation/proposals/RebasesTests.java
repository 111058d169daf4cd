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
        var rebases = new Rebases(List.of(before.provisions(), second.provisions(), third.provisions()));
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
            after = switch (chance.nextInt(4)) {
                case 0 -> after.edit(one.id(), one.kind(), 0, edited(one.words(), chance));
                case 1 -> one.equals(all.getLast()) ? after : after.merge(one.id());
                case 2 -> all.size() > 1 ? after.remove(one.id()) : after;
                default -> after.edit(one.id(), one.kind(), 0, one.words() + "\n\nPiece " + act + ".");
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
        var rebases = new Rebases(List.of(before.provisions()));
        var conflicts = Conflicts.among(Stream.of(one, two, elsewhere, delete, comment, other)
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
        assertThat(applied(on(List.of(a, b), ProposalKind.MOVE, "")).provisions())
                .containsExactly(a, b, c);
    }

    private Draft applied(Proposal proposal) {
        return KeepsProposals.applied(before, new Rebases(List.of(before.provisions())).of(proposal));
    }

    private ProposalStanding on(Draft after, Proposal proposal) {
        return new Rebases(List.of(before.provisions(), after.provisions())).of(proposal);
    }

    private static Proposal replace(Provision on, String words) {
        return proposal(ProposalKind.REPLACE, on, words);
    }

    private static Proposal proposal(ProposalKind kind, Provision on, String words) {
        return on(List.of(on), kind, words);
    }

    private static Proposal on(List<Provision> on, ProposalKind kind, String words) {
        return TestProposals.of(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), kind, on, words, UUID.randomUUID());
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
