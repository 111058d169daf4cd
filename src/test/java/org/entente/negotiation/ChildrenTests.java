package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done around them, sub-paragraphs stay under the paragraph that leads them in. */
class ChildrenTests {

    /** What a paragraph stands under is what that, or the one that it went into, becomes; only what is moved stands elsewhere. */
    @Property(tries = 1000)
    void noParagraphComesUnderAnotherUnlessItIsMoved(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int acts) {
        var chance = new Random(seed);
        var draft = text(chance);
        for (var act = 0; act < acts; act++) {
            var before = draft;
            var all = before.provisions();
            var one = all.get(chance.nextInt(all.size()));
            var another = all.get(chance.nextInt(all.size()));
            var free = new HashSet<UUID>();
            var level = chance.nextInt(3);
            var kind = chance.nextInt(4) == 0 ? ProvisionKind.HEADING : ProvisionKind.NUMBERED;
            var deed = chance.nextInt(6);
            draft = switch (deed) {
                case 0 -> before.add(UUID.randomUUID(), one.id(), kind, level, "New.");
                case 1 -> before.addBefore(UUID.randomUUID(), one.id(), kind, level, "New.");
                case 2 -> before.whole(one.id()).size() == all.size() ? before : before.remove(one.id());
                case 3 -> {
                    if (before.whole(one.id()).contains(another)) yield before;
                    free.add(one.id());
                    yield before.move(one.id(), another.id());
                }
                case 4 -> isMergeable(before, one) ? before.merge(one.id()) : before;
                default -> before.edit(one.id(), one.kind(), one.level(), one.words() + "\n\nPiece.");
            };
            assertSameParents(before, draft, free, deed + " on " + one.words() + " and " + another.words());
        }
    }

    /** A heading has nothing under it, and no number is deeper than the deepest. */
    private static boolean isMergeable(Draft draft, Provision one) {
        var all = draft.provisions();
        var next = all.indexOf(one) + 1;
        if (!one.kind().isDeep() || next == all.size()) return false;
        var second = all.get(next);
        return draft.whole(second.id()).stream()
                .allMatch(each -> each.level() + one.level() - second.level() <= Draft.DEEPEST);
    }

    private static void assertSameParents(Draft before, Draft after, Set<UUID> moved, String deed) {
        var were = parents(before);
        for (var entry : parents(after).entrySet()) {
            var child = after.get(entry.getKey());
            var came = came(child).stream().filter(before::has).toList();
            // Neither what is new, nor what was under nothing before.
            if (came.isEmpty() || came.stream().anyMatch(moved::contains)) continue;
            var parents = came.stream().map(were::get).filter(Objects::nonNull).toList();
            if (parents.isEmpty()) continue;
            var parent = after.get(entry.getValue());
            assertThat(came(parent))
                    .as("%s: %s in%n%s%nof%n%s", deed, child.words(), told(after), told(before))
                    .containsAnyElementsOf(parents);
        }
        for (var each : after.provisions()) {
            var was = were.get(each.id());
            if (was == null
                    || moved.contains(each.id())
                    || !before.get(each.id()).words().equals(each.words())) continue;
            assertThat(parents(after))
                    .as("%s: %s in%n%s%nof%n%s", deed, each.words(), told(after), told(before))
                    .containsKey(each.id());
        }
    }

    private static List<UUID> came(Provision provision) {
        var came = new ArrayList<UUID>(List.of(provision.id()));
        came.addAll(provision.origins());
        return came;
    }

    private static String told(Draft draft) {
        return String.join(
                "\n",
                draft.provisions().stream()
                        .map(each -> " ".repeat(2 * each.level()) + each.kind() + " " + each.words())
                        .toList());
    }

    private static Map<UUID, UUID> parents(Draft draft) {
        var parents = new HashMap<UUID, UUID>();
        var all = draft.provisions();
        for (var at = 0; at < all.size(); at++) {
            var child = all.get(at);
            parent(all, at).ifPresent(parent -> parents.put(child.id(), parent.id()));
        }
        return parents;
    }

    /** The nearest before it that stands higher, up to a heading. */
    private static Optional<Provision> parent(List<Provision> all, int child) {
        for (var at = child - 1; at >= 0 && all.get(at).kind().isDeep(); at--)
            if (all.get(at).level() < all.get(child).level()) return Optional.of(all.get(at));
        return Optional.empty();
    }

    private static Draft text(Random chance) {
        var text = new ArrayList<Provision>();
        var level = -1;
        for (var at = 0; at < 3 + chance.nextInt(8); at++) {
            if (chance.nextInt(8) == 0) {
                text.add(Provision.of(ProvisionKind.HEADING, 0, "H" + at + "."));
                level = -1;
            } else {
                level = chance.nextInt(Math.min(2, level + 1) + 1);
                text.add(Provision.of(ProvisionKind.NUMBERED, level, "P" + at + "."));
            }
        }
        return new Draft(text);
    }
}
