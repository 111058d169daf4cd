package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.meetings.speakers.Inscriptions.MEETING;
import static org.entente.meetings.speakers.Inscriptions.NEXT;
import static org.entente.meetings.speakers.Inscriptions.NOW;
import static org.entente.meetings.speakers.Inscriptions.list;
import static org.entente.meetings.speakers.Inscriptions.of;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entente.web.RuleBroken;

/** Whatever is done to a list, by whomever and in whatever order: nobody is doubled and nobody is lost. */
class ListsAtRandomTests {

    enum Deed {
        INSCRIBE,
        WITHDRAW,
        MOVE,
        ORDER,
        SWAP,
        CALL,
        CARRY
    }

    record Step(Deed deed, int who, int where, SpeechKind kind, Ordering ordering) {}

    @Property(tries = 2000)
    void nobodyIsDoubledAndNobodyIsLost(@ForAll("days") List<Step> day) {
        var list = list(Ordering.INSCRIPTION, Set.of(Category.values()));
        var gone = new HashSet<UUID>();
        var ever = new ArrayList<UUID>();
        for (var step : day) {
            var before = list;
            list = take(list, step, gone);
            if (list.inscribed() > before.inscribed()) {
                ever.add(list.waiting().stream()
                        .filter(each -> !before.order().contains(each.id()))
                        .findFirst()
                        .orElseThrow()
                        .id());
            }
            holds(list, gone, ever);
            if (step.deed() == Deed.CARRY) assertThat(list.order()).isEqualTo(before.order());
            if (step.deed() != Deed.SWAP && step.deed() != Deed.MOVE && step.deed() != Deed.ORDER) {
                assertThat(common(list, before)).as("no one else is moved").isEqualTo(common(before, list));
            }
        }
    }

    private static void holds(SpeakersList list, Set<UUID> gone, List<UUID> ever) {
        var order = list.order();
        assertThat(order).doesNotHaveDuplicates();
        assertThat(list.waiting().stream().map(each -> each.party() + " " + each.kind()))
                .doesNotHaveDuplicates();
        assertThat(Stream.concat(order.stream(), gone.stream())).containsExactlyInAnyOrderElementsOf(ever);
        assertThat(Stream.of(SpeechKind.Queue.values())
                        .mapToInt(queue -> list.waiting(queue).size())
                        .sum())
                .isEqualTo(order.size());
        assertThat(list.waiting()).extracting(Inscription::number).doesNotHaveDuplicates();
        assertThat(list.waiting(SpeechKind.Queue.STATEMENTS))
                .extracting(Inscription::isInStakeholdersSegment)
                .as("stakeholders behind all others")
                .isSorted();
    }

    private static SpeakersList take(SpeakersList list, Step step, Set<UUID> gone) {
        try {
            if (step.deed() == Deed.INSCRIBE) {
                return list.inscribe(
                        of("party " + step.who(), category(step), step.kind(), step.where()), false, 0, NOW);
            }
            if (step.deed() == Deed.ORDER) return list.order(step.ordering());
            if (step.deed() == Deed.CARRY) return list.carryTo(list.meeting().equals(MEETING) ? NEXT : MEETING);
            if (list.waiting().isEmpty()) return list;
            var one = list.order().get(step.who() % list.waiting().size());
            var other = list.order().get(step.where() % list.waiting().size());
            return switch (step.deed()) {
                case MOVE -> list.move(one, step.where());
                case SWAP -> list.swap(one, other);
                default -> {
                    var without = list.without(one);
                    gone.add(one);
                    yield without;
                }
            };
        } catch (RuleBroken refused) {
            return list;
        }
    }

    private static Category category(Step step) {
        return step.who() % 3 == 0 ? Category.STAKEHOLDER : Category.STATE;
    }

    private static List<UUID> common(SpeakersList list, SpeakersList other) {
        var there = other.order();
        return Stream.of(SpeechKind.Queue.values())
                .flatMap(queue -> list.waiting(queue).stream())
                .map(Inscription::id)
                .filter(there::contains)
                .toList();
    }

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(
                        Arbitraries.of(Deed.values()),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(SpeechKind.values()),
                        Arbitraries.of(Ordering.values()))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }
}
