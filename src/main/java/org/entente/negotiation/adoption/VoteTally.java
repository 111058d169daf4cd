package org.entente.negotiation.adoption;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How each State that decides has voted; the result is counted from it and written nowhere by hand. */
public record VoteTally(Map<BallotChoice, List<UUID>> states) {

    static VoteTally of(Map<UUID, BallotChoice> ballots, Collection<UUID> states) {
        var sorted = new EnumMap<BallotChoice, List<UUID>>(BallotChoice.class);
        for (var choice : BallotChoice.values())
            sorted.put(
                    choice,
                    states.stream()
                            .filter(each -> ballots.getOrDefault(each, BallotChoice.NOT_PARTICIPATING) == choice)
                            .sorted()
                            .toList());
        return new VoteTally(sorted);
    }

    public List<UUID> of(BallotChoice choice) {
        return states.getOrDefault(choice, List.of());
    }

    public int count(BallotChoice choice) {
        return of(choice).size();
    }

    boolean isCarriedBy(VoteMajority majority) {
        var all = states.values().stream().mapToInt(List::size).sum();
        return majority.isReachedBy(count(BallotChoice.YES), count(BallotChoice.NO), all);
    }
}
