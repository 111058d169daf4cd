package org.entente.consultations.convergence;

/**
 * What the result depends on besides the answers; printed with it.
 *
 * @param floor share of a group's members, 0 to 1, below which a group counts as not heard
 */
public record Parameters(Formula formula, double floor) {

    /** Of these formulas and orders: a result of another version need not be the same. */
    public static final String VERSION = "1";

    /** A z above it is significant: nine in ten, one-sided (Polis, {@code z-sig-90?}). */
    public static final double SIGNIFICANT = 1.2816;

    /** How many statements are chosen at most, for a group and for a majority (Polis). */
    public static final int CHOSEN = 5;

    /** Half of the members, unless said otherwise. */
    public static final double FLOOR = 0.5;

    public Parameters {
        if (!(floor >= 0 && floor <= 1)) throw new IllegalArgumentException("A share lies between 0 and 1: " + floor);
    }

    public static Parameters of(Formula formula) {
        return new Parameters(formula, FLOOR);
    }
}
