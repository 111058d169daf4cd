package org.entente.consultations.rounds;

import java.util.Map;
import org.entente.consultations.propositions.Stance;

/**
 * Whether an answer lies far from those of its group: at least three others have a position, and fewer than a fifth of these lie
 * within one step of it on the scale from support to cannot accept. Who has no position yet is far from nobody.
 */
final class FarOff {

    /** So few others would tell who they are; of so few, nobody is far. */
    static final int FEWEST = 3;

    private static final int A_FIFTH = 5;

    private FarOff() {}

    static boolean isFar(Stance own, Map<Stance, Integer> others) {
        if (own == Stance.NO_POSITION_YET) return false;
        var all = sum(others, Stance.NO_POSITION_YET);
        var near = others.entrySet().stream()
                .filter(each -> own.isNear(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all >= FEWEST && near * A_FIFTH < all;
    }

    private static int sum(Map<Stance, Integer> others, Stance but) {
        return others.entrySet().stream()
                .filter(each -> each.getKey() != but)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
