package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineageTests {

    private final Provision a = numbered("First.");
    private final Provision b = numbered("Second.");
    private final Provision c = numbered("Third.");
    private final Provision d = numbered("Fourth.");
    private final Draft before = new Draft(List.of(a, b, c, d));

    @Test
    void whatWasLeftAloneIsKept() {
        var lineage = between(before);
        assertThat(lineage.isUnchanged()).isTrue();
        assertThat(lineage.changes().values()).containsOnly(ParagraphChange.KEPT);
    }

    @Test
    void otherWordsAnotherKindOrAnotherDepthIsAnEdit() {
        for (var after : List.of(
                before.edit(b.id(), ProvisionKind.NUMBERED, 0, "Second, otherwise."),
                before.edit(b.id(), ProvisionKind.HEADING, 0, "Second."),
                before.edit(b.id(), ProvisionKind.NUMBERED, 1, "Second."))) {
            assertThat(between(after).changes().values())
                    .containsExactly(
                            ParagraphChange.KEPT, ParagraphChange.EDITED, ParagraphChange.KEPT, ParagraphChange.KEPT);
        }
    }

    @Test
    void ofAMoveOnlyTheOneThatMovedIsTold() {
        assertThat(between(before.move(a.id(), d.id())).changes())
                .containsEntry(a.id(), ParagraphChange.MOVED)
                .containsEntry(b.id(), ParagraphChange.KEPT)
                .containsEntry(c.id(), ParagraphChange.KEPT)
                .containsEntry(d.id(), ParagraphChange.KEPT);
    }

    @Test
    void bothPiecesOfASplitAreTold() {
        var after = before.edit(b.id(), ProvisionKind.NUMBERED, 0, "Second.\n\nAnd more.");
        assertThat(between(after).changes().values())
                .containsExactly(
                        ParagraphChange.KEPT,
                        ParagraphChange.SPLIT,
                        ParagraphChange.SPLIT,
                        ParagraphChange.KEPT,
                        ParagraphChange.KEPT);
    }

    @Test
    void whatWasMergedIsGoneIntoTheOther() {
        var lineage = between(before.merge(b.id()));
        assertThat(lineage.changes()).containsEntry(b.id(), ParagraphChange.MERGED);
        assertThat(lineage.gone()).containsEntry(c.id(), List.of(b.id()));
    }

    @Test
    void whatWasAddedIsNewAndWhatWasRemovedIsGoneIntoNothing() {
        var id = UUID.randomUUID();
        var lineage = between(
                before.add(id, a.id(), ProvisionKind.NUMBERED, 0, "Between.").remove(d.id()));
        assertThat(lineage.changes()).containsEntry(id, ParagraphChange.NEW);
        assertThat(lineage.gone()).containsOnly(Map.entry(d.id(), List.of()));
        assertThat(lineage.isUnchanged()).isFalse();
    }

    /** However a version is worked over, each paragraph of both is told of once, and no word is lost but by removal. */
    @Property(tries = 300)
    void everyParagraphIsAccountedFor(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int acts) {
        var chance = new Random(seed);
        var after = before;
        var removed = new HashSet<String>();
        for (var act = 0; act < acts; act++) {
            var all = after.provisions();
            var one = all.get(chance.nextInt(all.size()));
            var other = all.get(chance.nextInt(all.size()));
            switch (chance.nextInt(5)) {
                case 0 -> after = after.edit(one.id(), one.kind(), one.level(), one.words() + "\n\nPiece" + act + ".");
                case 1 ->
                    after = after.add(UUID.randomUUID(), other.id(), ProvisionKind.NUMBERED, 0, "Added" + act + ".");
                case 2 -> {
                    if (!one.equals(other)) after = after.move(one.id(), other.id());
                }
                case 3 -> {
                    if (!one.equals(all.getLast())) after = after.merge(one.id());
                }
                default -> {
                    if (all.size() > 1) {
                        after = after.remove(one.id());
                        removed.addAll(List.of(one.words().split(" ")));
                    }
                }
            }
        }
        var lineage = between(after);
        assertThat(lineage.changes().keySet())
                .containsExactlyElementsOf(
                        after.provisions().stream().map(Provision::id).toList());
        var told = new ArrayList<UUID>(lineage.gone().keySet());
        for (var each : before.provisions()) if (lineage.changes().containsKey(each.id())) told.add(each.id());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        before.provisions().stream().map(Provision::id).toList());
        var words = after.provisions().stream()
                .flatMap(each -> Arrays.stream(each.words().split(" ")))
                .toList();
        for (var each : before.provisions())
            assertThat(words.contains(each.words()) || removed.contains(each.words()))
                    .isTrue();
    }

    private Lineage between(Draft after) {
        return Lineage.between(before.provisions(), after.provisions());
    }

    private static Provision numbered(String words) {
        return Provision.of(ProvisionKind.NUMBERED, 0, words);
    }
}
