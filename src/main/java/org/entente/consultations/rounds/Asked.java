package org.entente.consultations.rounds;

import java.util.List;
import org.entente.consultations.propositions.Position;
import org.entente.consultations.propositions.Proposition;
import org.jspecify.annotations.Nullable;

/**
 * One proposition of a round as a delegation finds it.
 *
 * @param words what stands in the form
 * @param answered what the delegation has said in this round
 * @param unfinished whether the form holds more than what was said
 * @param groups how its own groups have answered, where the round shows it
 * @param farOff whether its answer lies far from those of a group and gives no reason yet: it is asked for one, and may leave it
 */
public record Asked(
        Proposition proposition,
        Unfinished words,
        @Nullable Position answered,
        boolean unfinished,
        List<GroupSpread> groups,
        boolean farOff) {}
