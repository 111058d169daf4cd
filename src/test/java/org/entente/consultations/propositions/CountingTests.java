package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each State is counted once, whoever spoke for it, and in whatever order they did. */
class CountingTests {

    private static final UUID ON = UUID.randomUUID();
    private static final UUID STATE = id(1);
    private static final UUID GROUP = id(101);
    private static final UUID OTHER_GROUP = id(102);

    /** Some States in some groups, and what some of them and of the groups say. */
    record World(Population population, List<Counting.Said> said) {}

    @Provide
    Arbitrary<World> worlds() {
        var parties = IntStream.rangeClosed(1, 12).mapToObj(CountingTests::id).toList();
        var groups = IntStream.rangeClosed(101, 104).mapToObj(CountingTests::id).toList();
        var membership = Arbitraries.of(groups).set().ofMaxSize(3).list().ofSize(parties.size());
        var speakers = new ArrayList<>(parties);
        speakers.addAll(groups);
        var said = Combinators.combine(
                        Arbitraries.of(speakers), Arbitraries.of(Stance.values()), Arbitraries.of(true, false))
                .as(Counting.Said::new)
                .list()
                .ofMaxSize(16)
                .uniqueElements(Counting.Said::party);
        return Combinators.combine(membership, said).as((memberships, spoken) -> {
            var population = new LinkedHashMap<UUID, Set<UUID>>();
            for (var i = 0; i < parties.size(); i++) population.put(parties.get(i), memberships.get(i));
            return new World(new Population(population), spoken);
        });
    }

    @Property
    void noStateIsCountedTwiceAndNoneIsLeftOut(@ForAll("worlds") World world) {
        var counted = Counting.of(ON, world.population(), world.said());
        assertThat(counted.stream().map(Counted::state))
                .containsExactlyInAnyOrderElementsOf(world.population().states());
        var all = Distribution.of(null, counted);
        var sum = all.all().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(sum + all.differ() + all.silent()).isEqualTo(all.of());
    }

    @Property
    void inWhicheverOrderPartiesSpeakTheCountIsTheSame(@ForAll("worlds") World world, @ForAll long seed) {
        var shuffled = new ArrayList<>(world.said());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Counting.of(ON, world.population(), shuffled))
                .isEqualTo(Counting.of(ON, world.population(), world.said()));
    }

    @Property
    void whoSpeaksIsCountedByTheirOwnWordWhateverTheirGroupsSay(@ForAll("worlds") World world) {
        var own = world.said().stream().collect(Collectors.toMap(Counting.Said::party, Counting.Said::stance));
        Counting.of(ON, world.population(), world.said()).stream()
                .filter(each -> own.containsKey(each.state()))
                .forEach(each -> {
                    assertThat(each.voice()).isEqualTo(Voice.OWN);
                    assertThat(each.stance()).isEqualTo(own.get(each.state()));
                });
    }

    @Property
    void aGroupThatFallsSilentTakesNobodysOwnWordAway(@ForAll("worlds") World world) {
        var withoutGroups = world.said().stream()
                .filter(each -> world.population().groups().containsKey(each.party()))
                .toList();
        var before = own(Counting.of(ON, world.population(), world.said()));
        assertThat(own(Counting.of(ON, world.population(), withoutGroups))).isEqualTo(before);
    }

    @Example
    void aGroupSpeaksForAMemberThatHasNotSpoken() {
        var counted = one(Set.of(GROUP), said(GROUP, Stance.CAN_ACCEPT));
        assertThat(counted.voice()).isEqualTo(Voice.THROUGH_GROUP);
        assertThat(counted.stance()).isEqualTo(Stance.CAN_ACCEPT);
        assertThat(counted.group()).isEqualTo(GROUP);
    }

    @Example
    void groupsThatDifferSpeakForNobody() {
        var counted =
                one(Set.of(GROUP, OTHER_GROUP), said(GROUP, Stance.SUPPORT), said(OTHER_GROUP, Stance.CANNOT_ACCEPT));
        assertThat(counted.voice()).isEqualTo(Voice.GROUPS_DIFFER);
        assertThat(counted.said()).isEmpty();
    }

    @Example
    void groupsThatAgreeAreOneVoice() {
        var counted = one(Set.of(GROUP, OTHER_GROUP), said(GROUP, Stance.SUPPORT), said(OTHER_GROUP, Stance.SUPPORT));
        assertThat(counted.voice()).isEqualTo(Voice.THROUGH_GROUP);
        assertThat(counted.stance()).isEqualTo(Stance.SUPPORT);
    }

    @Example
    void aGroupWithoutAPositionSaysNothingForItsMembers() {
        assertThat(one(Set.of(GROUP), said(GROUP, Stance.NO_POSITION_YET)).voice())
                .isEqualTo(Voice.SILENT);
        assertThat(one(
                                Set.of(GROUP, OTHER_GROUP),
                                said(GROUP, Stance.NO_POSITION_YET),
                                said(OTHER_GROUP, Stance.SUPPORT))
                        .stance())
                .isEqualTo(Stance.SUPPORT);
    }

    @Example
    void aStateThatSaysItHasNoPositionIsNotSilent() {
        var counted = one(Set.of(GROUP), said(STATE, Stance.NO_POSITION_YET), said(GROUP, Stance.SUPPORT));
        assertThat(counted.voice()).isEqualTo(Voice.OWN);
        assertThat(counted.stance()).isEqualTo(Stance.NO_POSITION_YET);
    }

    private static Map<UUID, Stance> own(List<Counted> counted) {
        return counted.stream()
                .filter(each -> each.voice() == Voice.OWN)
                .collect(Collectors.toMap(Counted::state, Counted::stance));
    }

    private static Counted one(Set<UUID> groups, Counting.Said... said) {
        return Counting.of(ON, new Population(Map.of(STATE, groups)), List.of(said))
                .getFirst();
    }

    private static Counting.Said said(UUID party, Stance stance) {
        return new Counting.Said(party, stance, true);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
