package org.entente.consultations.propositions;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the States of a group, or all, are spread over the stances; none is in two of them.
 *
 * @param group null for all
 * @param all how many are counted under each stance, by whosever voice
 * @param throughGroup how many of these through a group
 * @param unconfirmed how many of these by a rapporteur's reading that no delegation has confirmed
 * @param of how many States there are
 */
public record Distribution(
        @Nullable UUID group,
        Map<Stance, Integer> all,
        Map<Stance, Integer> throughGroup,
        Map<Stance, Integer> unconfirmed,
        int differ,
        int silent,
        int of) {

    public static Distribution of(@Nullable UUID group, Collection<Counted> states) {
        var all = new EnumMap<Stance, Integer>(Stance.class);
        var through = new EnumMap<Stance, Integer>(Stance.class);
        var unconfirmed = new EnumMap<Stance, Integer>(Stance.class);
        for (var state : states) {
            state.said().ifPresent(stance -> {
                all.merge(stance, 1, Integer::sum);
                if (state.voice() == Voice.THROUGH_GROUP) through.merge(stance, 1, Integer::sum);
                if (!state.confirmed()) unconfirmed.merge(stance, 1, Integer::sum);
            });
        }
        return new Distribution(
                group,
                all,
                through,
                unconfirmed,
                count(states, Voice.GROUPS_DIFFER),
                count(states, Voice.SILENT),
                states.size());
    }

    private static int count(Collection<Counted> states, Voice voice) {
        return (int) states.stream().filter(state -> state.voice() == voice).count();
    }

    public int count(Stance stance) {
        return all.getOrDefault(stance, 0);
    }

    public int through(Stance stance) {
        return throughGroup.getOrDefault(stance, 0);
    }

    public int unconfirmed(Stance stance) {
        return unconfirmed.getOrDefault(stance, 0);
    }
}
