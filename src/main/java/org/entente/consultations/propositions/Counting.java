package org.entente.consultations.propositions;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Counts each State once on a proposition: by its own word where it has one, else by that of the groups it belongs to where
 * these agree. The only place where positions are counted; it looks at what each party said last, in no order.
 */
final class Counting {

    /** What a party says as it stands. */
    record Said(UUID party, Stance stance, boolean confirmed) {}

    private Counting() {}

    static List<Counted> of(UUID proposition, Population population, Collection<Said> said) {
        var byParty = new HashMap<UUID, Said>();
        said.forEach(each -> byParty.put(each.party(), each));
        return population.states().stream()
                .map(state -> count(proposition, state, population, byParty))
                .toList();
    }

    private static Counted count(UUID proposition, UUID state, Population population, Map<UUID, Said> said) {
        var own = said.get(state);
        if (own != null) return counted(proposition, state, Voice.OWN, own, null);
        // A group that has no position yet says nothing for its members.
        var groups = Objects.requireNonNull(population.groups().get(state)).stream()
                .sorted()
                .flatMap(group -> java.util.stream.Stream.ofNullable(said.get(group)))
                .filter(each -> each.stance() != Stance.NO_POSITION_YET)
                .toList();
        if (groups.isEmpty()) return new Counted(proposition, state, Voice.SILENT, null, null, false);
        var stances = groups.stream().map(Said::stance).distinct().count();
        if (stances > 1) return new Counted(proposition, state, Voice.GROUPS_DIFFER, null, null, false);
        var speaks = groups.stream().filter(Said::confirmed).findFirst().orElse(groups.getFirst());
        return counted(proposition, state, Voice.THROUGH_GROUP, speaks, speaks.party());
    }

    private static Counted counted(UUID proposition, UUID state, Voice voice, Said said, @Nullable UUID group) {
        return new Counted(proposition, state, voice, said.stance(), group, said.confirmed());
    }
}
