package org.entente.consultations.synthesis;

import java.util.List;
import org.entente.consultations.convergence.Finding;
import org.entente.consultations.convergence.InGroup;
import org.entente.consultations.convergence.Tally;
import org.entente.consultations.propositions.Distribution;
import org.entente.consultations.propositions.Proposition;
import org.entente.consultations.propositions.Stance;

/**
 * A proposition with how the States of each group stand on it.
 *
 * @param all of every State
 * @param groups of the groups compared
 * @param finding groups in it are named by their ids
 */
public record Placed(Proposition proposition, Distribution all, List<Distribution> groups, Finding finding) {

    /** Where States stand on it, seen as votes: who can accept it agrees, and who asks for a change does neither. */
    static Tally tally(Distribution spread) {
        var agrees = spread.count(Stance.SUPPORT) + spread.count(Stance.CAN_ACCEPT);
        var disagrees = spread.count(Stance.CANNOT_ACCEPT);
        return new Tally(agrees, disagrees, agrees + disagrees + spread.count(Stance.NEEDS_CHANGE));
    }

    static InGroup inGroup(Distribution spread) {
        return InGroup.alone(String.valueOf(spread.group()), spread.of(), tally(spread));
    }

    /** How many of a group have a position. */
    public static int heard(Distribution spread) {
        return tally(spread).votes();
    }

    /** Groups of which fewer than the floor's share have a position. */
    public List<Distribution> silentGroups(double floor) {
        return groups.stream()
                .filter(spread -> inGroup(spread).coverage() < floor)
                .toList();
    }

    public int changesAskedFor() {
        return all.count(Stance.NEEDS_CHANGE);
    }
}
