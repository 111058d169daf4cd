package org.entente.consultations.convergence;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** How agreement within each group becomes one number across groups. */
public enum Formula {

    /** Exactly Polis: the product over groups of the share that agrees, also of groups that never saw the statement. */
    CLASSIC {
        @Override
        OptionalDouble across(List<InGroup> groups, double floor) {
            if (groups.isEmpty()) return OptionalDouble.empty();
            return OptionalDouble.of(product(groups, group -> group.inside().agreement()));
        }
    },

    /**
     * Geometric mean over groups of agreement times non-disagreement, both with Jeffreys' prior, so that the number does
     * not shrink with the number of groups; only where in every group at least the floor's share of members answered.
     */
    ENTENTE {
        @Override
        OptionalDouble across(List<InGroup> groups, double floor) {
            if (groups.isEmpty() || groups.stream().anyMatch(group -> group.coverage() < floor))
                return OptionalDouble.empty();
            var product = product(
                    groups,
                    group -> group.inside().jeffreysAgreement()
                            * (1 - group.inside().jeffreysDisagreement()));
            return OptionalDouble.of(Math.pow(product, 1.0 / groups.size()));
        }
    };

    /** Empty where it cannot be said. */
    abstract OptionalDouble across(List<InGroup> groups, double floor);

    /** Factors by size: multiplied in another order the last digit would differ, and groups could be told by their names. */
    private static double product(List<InGroup> groups, ToDoubleFunction<InGroup> factor) {
        return groups.stream().mapToDouble(factor).sorted().reduce(1, (one, other) -> one * other);
    }
}
