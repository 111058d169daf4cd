package org.entente.consultations.rounds;

import java.util.Map;
import org.entente.consultations.propositions.Stance;

/**
 * How the others of a group have answered so far: how many, never who.
 *
 * @param others how many other States of the group are asked
 */
public record GroupSpread(String group, Map<Stance, Integer> counts, int others) {

    public int count(Stance stance) {
        return counts.getOrDefault(stance, 0);
    }

    public int answered() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of fewer, the numbers would tell who has answered what. */
    public boolean isShown() {
        return answered() >= FarOff.FEWEST;
    }

    boolean isFarFrom(Stance own) {
        return FarOff.isFar(own, counts);
    }
}
