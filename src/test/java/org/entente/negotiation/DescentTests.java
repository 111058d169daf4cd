package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DescentTests {

    private final Provision a = numbered("First of all things. And more.");
    private final Provision b = numbered("Second.");
    private final Provision c = numbered("Third.");
    private final Draft zero = new Draft(List.of(a, b, c));
    private final Draft split = zero.edit(a.id(), a.kind(), 0, "First of all things.\n\nAnd more.");
    private final UUID piece = split.provisions().get(1).id();

    @Test
    void whatWasSplitInAVersionBetweenIsToldAsSplit() {
        var last = begun(split).edit(c.id(), c.kind(), 0, "Third, otherwise.");
        assertThat(through(zero, split, last).changes())
                .containsExactly(
                        Map.entry(a.id(), ParagraphChange.SPLIT),
                        Map.entry(piece, ParagraphChange.SPLIT),
                        Map.entry(b.id(), ParagraphChange.KEPT),
                        Map.entry(c.id(), ParagraphChange.EDITED));
    }

    @Test
    void whatWasMergedInAVersionBetweenIsNotDeleted() {
        var merged = zero.merge(b.id());
        var lineage = through(zero, merged, begun(merged).move(a.id(), b.id()));
        assertThat(lineage.gone()).containsExactly(Map.entry(c.id(), List.of(b.id())));
        assertThat(lineage.changes()).containsEntry(b.id(), ParagraphChange.MERGED);
    }

    @Test
    void whatWasSplitAndPutTogetherAgainIsWhatItWas() {
        var again = begun(split).merge(a.id());
        assertThat(through(zero, split, again).isUnchanged()).isTrue();
    }

    @Test
    void aPieceThatWentIntoAnotherParagraphIsThere() {
        var moved = begun(split).move(piece, b.id()).merge(b.id());
        assertThat(Descent.into(List.of(zero.provisions(), split.provisions(), moved.provisions())))
                .containsEntry(a.id(), List.of(a.id(), b.id()))
                .containsEntry(b.id(), List.of(b.id()));
    }

    @Test
    void lookedAtFromTheNewerBackASplitIsAMergerAndAMergerASplit() {
        var last = begun(split).merge(b.id());
        var all = List.of(zero.provisions(), split.provisions(), last.provisions());
        var lineage = Lineage.between(last.provisions(), Descent.toldBack(all));
        assertThat(lineage.changes())
                .containsEntry(a.id(), ParagraphChange.MERGED)
                .containsEntry(b.id(), ParagraphChange.SPLIT)
                .containsEntry(c.id(), ParagraphChange.SPLIT);
        assertThat(lineage.gone()).containsExactly(Map.entry(piece, List.of(a.id())));
    }

    /** Whether it is all done to one version, or a version is issued after each act: what became of paragraphs is the same. */
    @Property(tries = 300)
    void throughManyVersionsItIsToldAsThroughOne(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int acts) {
        var chance = new Random(seed);
        var atOnce = zero;
        var last = zero;
        var versions = new ArrayList<>(List.of(zero.provisions()));
        for (var act = 0; act < acts; act++) {
            var size = last.provisions().size();
            var one = chance.nextInt(size);
            var other = chance.nextInt(size);
            var deed = chance.nextInt(5);
            UnaryOperator<Draft> done = draft -> done(draft, deed, one, other);
            atOnce = done.apply(atOnce);
            last = done.apply(begun(last));
            versions.add(last.provisions());
        }
        var told = Lineage.between(zero.provisions(), Descent.told(versions));
        var expected = Lineage.between(zero.provisions(), atOnce.provisions());
        assertThat(told.changes().values())
                .containsExactlyElementsOf(expected.changes().values());
        assertThat(places(told, last)).isEqualTo(places(expected, atOnce));
    }

    private static Draft done(Draft draft, int deed, int at, int behind) {
        var all = draft.provisions();
        var one = all.get(at);
        return switch (deed) {
            case 0 -> draft.edit(one.id(), one.kind(), 0, one.words() + "\n\nPiece.");
            case 1 -> draft.add(UUID.randomUUID(), one.id(), ProvisionKind.NUMBERED, 0, "Added.");
            case 2 ->
                at == behind ? draft : draft.move(one.id(), all.get(behind).id());
            case 3 -> at + 1 == all.size() ? draft : draft.merge(one.id());
            default -> all.size() == 1 ? draft : draft.remove(one.id());
        };
    }

    private static Map<UUID, List<Integer>> places(Lineage lineage, Draft draft) {
        var ids = draft.provisions().stream().map(Provision::id).toList();
        var places = new TreeMap<UUID, List<Integer>>();
        lineage.gone()
                .forEach((gone, into) ->
                        places.put(gone, into.stream().map(ids::indexOf).toList()));
        return places;
    }

    private static Lineage through(Draft... versions) {
        var all = List.of(versions).stream().map(Draft::provisions).toList();
        return Lineage.between(all.getFirst(), Descent.told(all));
    }

    private static Draft begun(Draft draft) {
        return new Draft(draft.provisions().stream().map(Provision::carriedOn).toList());
    }

    private static Provision numbered(String words) {
        return Provision.of(ProvisionKind.NUMBERED, 0, words);
    }
}
