package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.proposals.ProposalStanding.Fate;
import org.junit.jupiter.api.Test;

/** Proposals go where the words go that they are on. */
class FollowedProposalsTests {

    private final Provision a = numbered(
            "Invite each State to name a point of contact in its capital. It checks twice a year who answers.");
    private final Provision b = numbered("Decide to meet again after two years.");
    private final Draft before = new Draft(List.of(a, b));
    private final Draft split = before.edit(
            a.id(),
            a.kind(),
            0,
            "Invite each State to name a point of contact in its capital.\n\nIt checks twice a year who answers.");
    private final UUID other = split.provisions().get(1).id();

    @Test
    void wordsThatHaveBeenSplitOffAreReplacedWhereTheyAre() {
        var standing = on(
                replace(a, a.words().replace("twice a year", "once a year")), before.provisions(), split.provisions());
        assertThat(standing.fate()).isEqualTo(Fate.REBASED);
        assertThat(standing.paragraphs()).containsExactly(a.id(), other);
        assertThat(standing.words())
                .isEqualTo(
                        "Invite each State to name a point of contact in its capital.\n\nIt checks once a year who answers.");
        var applied = KeepsProposals.applied(split, standing);
        assertThat(applied.get(other).words()).isEqualTo("It checks once a year who answers.");
        assertThat(applied.get(a.id())).isEqualTo(split.get(a.id()));
    }

    @Test
    void whereThePieceSaysOtherwiseTheThreeWayViewHasIt() {
        var after = split.edit(other, a.kind(), 0, "It checks thrice a year who answers.");
        var standing = on(
                replace(a, a.words().replace("twice a year", "once a year")), before.provisions(), after.provisions());
        assertThat(standing.fate()).isEqualTo(Fate.TO_BE_LOOKED_AT);
        assertThat(standing.now()).endsWith("\n\nIt checks thrice a year who answers.");
        assertThat(standing.merge()).isNotNull();
        assertThat(standing.merge().conflicts()).singleElement().satisfies(each -> {
            assertThat(each.ours()).contains("once");
            assertThat(each.theirs()).contains("thrice");
        });
    }

    @Test
    void aReservationIsOnBothPieces() {
        for (var kind : List.of(ProposalKind.RESERVE, ProposalKind.COMMENT)) {
            var standing = on(asked(kind, List.of(a), ""), before.provisions(), split.provisions());
            assertThat(standing.paragraphs()).containsExactly(a.id(), other);
            assertThat(standing.fate()).isEqualTo(Fate.REBASED);
        }
    }

    @Test
    void whatIsAddedBehindStandsBehindTheLastPiece() {
        var standing = on(
                asked(ProposalKind.ADD_AFTER, List.of(a), "Thank the Chair."), before.provisions(), split.provisions());
        assertThat(KeepsProposals.applied(split, standing).provisions())
                .extracting(Provision::words)
                .containsSequence("It checks twice a year who answers.", "Thank the Chair.", b.words());
    }

    @Test
    void whatSaysTheSameInTwoPiecesIsDeletedWithBoth() {
        var standing = on(asked(ProposalKind.DELETE, List.of(a), ""), before.provisions(), split.provisions());
        assertThat(standing.fate()).isEqualTo(Fate.REBASED);
        assertThat(KeepsProposals.applied(split, standing).provisions()).containsExactly(b);
        var added = split.edit(other, a.kind(), 0, "It checks twice a year who answers. And more.");
        assertThat(on(asked(ProposalKind.DELETE, List.of(a), ""), before.provisions(), added.provisions())
                        .fate())
                .isEqualTo(Fate.TO_BE_LOOKED_AT);
    }

    @Test
    void whatAsksForTheSplitIsMet() {
        var words = split.get(a.id()).words() + "\n\n" + split.get(other).words();
        assertThat(on(asked(ProposalKind.SPLIT, List.of(a), words), before.provisions(), split.provisions())
                        .fate())
                .isEqualTo(Fate.MET);
    }

    @Test
    void whatWasWrittenAfterASplitIsOnThePieceItNames() {
        var comment = asked(ProposalKind.COMMENT, List.of(split.get(a.id())), "");
        assertThat(on(comment, split.provisions(), begun(split).provisions()).paragraphs())
                .containsExactly(a.id());
    }

    @Test
    void ofWhatWasMergedAndThenSplitEveryPieceIsFollowed() {
        var one = before.merge(a.id());
        var both = begun(one).edit(a.id(), a.kind(), 0, a.words() + "\n\n" + b.words());
        var standing = on(
                replace(b, "Decide to meet again after one year."),
                before.provisions(),
                one.provisions(),
                both.provisions());
        assertThat(standing.fate()).isEqualTo(Fate.REBASED);
        assertThat(standing.words()).endsWith("Decide to meet again after one year.");
        // Also where both are done to one version.
        var atOnce = one.edit(a.id(), a.kind(), 0, a.words() + "\n\n" + b.words());
        assertThat(on(replace(b, "Decide nothing."), before.provisions(), atOnce.provisions())
                        .paragraphs())
                .hasSize(2);
    }

    /** Versions follow, with everything that is done to paragraphs; no paragraph with a word of what is asked about is passed over. */
    @Property(tries = 500)
    void everyProposalIsWhereItsWordsAre(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int revisions) {
        var chance = new Random(seed);
        var text = new Draft(IntStream.range(0, 6)
                .mapToObj(at -> numbered(IntStream.range(0, 3 + chance.nextInt(9))
                        .mapToObj(word -> "p" + at + "w" + word)
                        .collect(Collectors.joining(" "))))
                .toList());
        var versions = new ArrayList<>(List.of(text.provisions()));
        var next = text;
        for (var revision = 0; revision < revisions; revision++) {
            next = begun(next);
            for (var act = 0; act < 3; act++) next = changed(next, chance);
            versions.add(next.provisions());
        }
        for (var kind : ProposalKind.values()) {
            var from = chance.nextInt(5);
            var many = kind == ProposalKind.SPLIT ? 1 : kind == ProposalKind.MERGE ? 2 : 1 + chance.nextInt(2);
            var range = text.provisions().subList(from, from + many);
            var asked = asked(kind, range, words(kind, range, chance));
            var standing = TestProposals.rebases(versions).of(asked);
            assertThat(standing.proposal()).isEqualTo(asked);
            assertThat(standing.paragraphs())
                    .as("%s of %s", kind, asked.base())
                    .containsAll(next.provisions().stream()
                            .filter(each -> !disjoint(tokens(each.words()), tokens(asked.base())))
                            .map(Provision::id)
                            .toList());
            assertNothingIsLost(standing);
        }
    }

    private static void assertNothingIsLost(ProposalStanding standing) {
        var asked = standing.proposal();
        var merge = standing.merge();
        if (!asked.kind().isWorded()) return;
        var brought = new HashSet<>(tokens(asked.words()));
        brought.removeAll(tokens(asked.base()));
        assertThat(tokens(standing.words())).containsAll(brought);
        if (merge == null) return;
        assertThat(merge.stretches().stream().map(each -> each.base()).collect(Collectors.joining()))
                .isEqualTo(asked.base());
        assertThat(merge.stretches().stream().map(each -> each.ours()).collect(Collectors.joining()))
                .isEqualTo(asked.words());
        assertThat(merge.stretches().stream().map(each -> each.theirs()).collect(Collectors.joining()))
                .isEqualTo(standing.now());
        if (!merge.isClean()) return;
        // What the text has beside the base stands as well.
        var since = new HashSet<>(tokens(standing.now()));
        since.removeAll(tokens(asked.base()));
        assertThat(tokens(standing.words())).containsAll(since);
    }

    private static Draft changed(Draft draft, Random chance) {
        var all = draft.provisions();
        var one = all.get(chance.nextInt(all.size()));
        var another = all.get(chance.nextInt(all.size()));
        return switch (chance.nextInt(6)) {
            case 0 -> one.equals(all.getLast()) ? draft : draft.merge(one.id());
            case 1 -> one.equals(another) ? draft : draft.move(one.id(), another.id());
            case 2 -> all.size() > 2 ? draft.remove(one.id()) : draft;
            case 3 -> draft.add(UUID.randomUUID(), one.id(), ProvisionKind.NUMBERED, 0, "n" + chance.nextInt(10_000));
            case 4 -> draft.edit(one.id(), one.kind(), 0, edited(one.words(), "t", chance));
            default -> draft.edit(one.id(), one.kind(), 0, divided(one.words(), chance));
        };
    }

    private static String words(ProposalKind kind, List<Provision> range, Random chance) {
        return switch (kind) {
            case REPLACE -> edited(Proposal.base(range), "o", chance);
            case SPLIT -> divided(range.getFirst().words(), chance);
            case ADD_AFTER, ADD_BEFORE -> "o" + chance.nextInt(10_000);
            case DELETE, MOVE, MERGE, COMMENT, RESERVE -> "";
        };
    }

    /** With a paragraph’s end in the place of a space. */
    static String divided(String words, Random chance) {
        var spaces = IntStream.range(0, words.length())
                .filter(at -> words.charAt(at) == ' ')
                .toArray();
        if (spaces.length == 0) return words;
        var at = spaces[chance.nextInt(spaces.length)];
        return words.substring(0, at) + "\n\n" + words.substring(at + 1);
    }

    /** One word another, or one more. */
    private static String edited(String words, String sort, Random chance) {
        var list = new ArrayList<>(Arrays.asList(words.split(" ")));
        var at = chance.nextInt(list.size());
        var word = sort + chance.nextInt(10_000);
        if (chance.nextBoolean()) list.set(at, word);
        else list.add(at, word);
        return String.join(" ", list);
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }

    private static Set<String> tokens(String words) {
        return Arrays.stream(words.split("\\s+")).collect(Collectors.toSet());
    }

    /** As the next version begins. */
    private static Draft begun(Draft draft) {
        return new Draft(draft.provisions().stream()
                .map(each -> new Provision(each.id(), each.kind(), each.level(), each.words(), List.of()))
                .toList());
    }

    @SafeVarargs
    private static ProposalStanding on(Proposal proposal, List<Provision>... versions) {
        return TestProposals.rebases(List.of(versions)).of(proposal);
    }

    private static Proposal replace(Provision on, String words) {
        return asked(ProposalKind.REPLACE, List.of(on), words);
    }

    private static Proposal asked(ProposalKind kind, List<Provision> on, String words) {
        return TestProposals.of(
                UUID.randomUUID(), UUID.randomUUID(), TestProposals.FIRST, kind, on, words, UUID.randomUUID());
    }

    private static Provision numbered(String words) {
        return Provision.of(ProvisionKind.NUMBERED, 0, words);
    }
}
