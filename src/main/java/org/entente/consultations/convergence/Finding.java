package org.entente.consultations.convergence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is found of one statement.
 *
 * @param all of every participant, with those of no group
 * @param groups in the order of {@link Grouping#groups()}
 * @param consensus by the formula asked for; empty where it cannot be said
 * @param division empty where fewer than two groups were heard
 */
public record Finding(
        String statement, Tally all, List<InGroup> groups, OptionalDouble consensus, Optional<Division> division) {

    /** Of groups that have been counted. */
    public static Finding of(String statement, Tally all, List<InGroup> groups, Parameters parameters) {
        return new Finding(
                statement,
                all,
                groups,
                parameters.formula().across(groups, parameters.floor()),
                Division.of(groups, parameters.floor()));
    }

    /** Whether every group has answered at all: else no place among what unites is fair. */
    public boolean isHeardEverywhere() {
        return !groups.isEmpty()
                && groups.stream().allMatch(group -> group.inside().votes() > 0);
    }

    /** Whether more than half of the answers of every single group agree. */
    public boolean unites() {
        return isHeardEverywhere()
                && groups.stream().allMatch(group -> isMost(group.inside().agrees(), group));
    }

    /** Whether more than half of the one group agree, and more than half of the other disagree. */
    public boolean divides() {
        return division.isPresent()
                && isMost(
                        group(division.get().one()).inside().agrees(),
                        group(division.get().one()))
                && isMost(
                        group(division.get().other()).inside().disagrees(),
                        group(division.get().other()));
    }

    private static boolean isMost(int answers, InGroup group) {
        return 2 * answers > group.inside().votes();
    }

    private InGroup group(String name) {
        return groups.stream()
                .filter(group -> group.group().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
