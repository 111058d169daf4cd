package org.entente.consultations.convergence;

import java.util.List;
import java.util.Optional;

/**
 * The two groups that a statement divides most.
 *
 * @param one the group that agrees more of the two
 * @param value how likely one member of each, chosen by lot among those who answered, stand on opposite sides, the first
 *     agreeing: agreement of the one times disagreement of the other, with Jeffreys' prior, 0 to 1
 */
public record Division(String one, String other, double value) {

    /** Empty where fewer than two groups have had answers from the floor's share of their members. */
    static Optional<Division> of(List<InGroup> groups, double floor) {
        var heard = groups.stream()
                .filter(group -> group.inside().votes() > 0 && group.coverage() >= floor)
                .toList();
        Division widest = null;
        for (var one : heard) {
            for (var other : heard) {
                if (one == other) continue;
                var value = one.inside().jeffreysAgreement() * other.inside().jeffreysDisagreement();
                if (widest == null || value > widest.value) widest = new Division(one.group(), other.group(), value);
            }
        }
        return Optional.ofNullable(widest);
    }
}
