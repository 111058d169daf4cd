package org.entente.consultations.convergence;

/**
 * How some participants answered one statement: agrees, disagrees, and all answers, those that did neither among them.
 *
 * <p>Formulas as Polis publishes them (compdemocracy/polis, {@code repness.clj} and {@code stats.clj}); its short names
 * stand in brackets.
 */
public record Tally(int agrees, int disagrees, int votes) {

    static final Tally NONE = new Tally(0, 0, 0);

    /** What remains of these where others, who are among them, are left out. */
    Tally without(Tally others) {
        return new Tally(agrees - others.agrees, disagrees - others.disagrees, votes - others.votes);
    }

    public int passes() {
        return votes - agrees - disagrees;
    }

    /** Share of agrees with one of each added (pa): 1/2 where nobody answered. */
    public double agreement() {
        return (agrees + 1.0) / (votes + 2.0);
    }

    /** Share of disagrees with one of each added (pd). */
    public double disagreement() {
        return (disagrees + 1.0) / (votes + 2.0);
    }

    /** One-proportion test of more than half agreeing (pat), a z. */
    public double agreementTest() {
        return test(agrees);
    }

    /** One-proportion test of more than half disagreeing (pdt), a z. */
    public double disagreementTest() {
        return test(disagrees);
    }

    private double test(int successes) {
        return 2 * Math.sqrt(votes + 1.0) * ((successes + 1.0) / (votes + 1.0) - 0.5);
    }

    /** Share of agrees with Jeffreys' prior: half an answer of each added. */
    public double jeffreysAgreement() {
        return (agrees + 0.5) / (votes + 1.0);
    }

    /** Share of disagrees with Jeffreys' prior. */
    public double jeffreysDisagreement() {
        return (disagrees + 0.5) / (votes + 1.0);
    }
}
