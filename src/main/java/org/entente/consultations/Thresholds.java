package org.entente.consultations;

import java.util.List;
import java.util.stream.Stream;

/**
 * From which share of those who spoke each quantifier is offered, in percent; editable for each report and printed in it.
 *
 * @param most more than this share
 * @param many this share or more, and so on
 */
public record Thresholds(int most, int many, int several, int some) {

    static final Thresholds CUSTOMARY = new Thresholds(50, 33, 20, 10);

    /** “Some” and “several” are said of three or more; fewer are “a few”, a single one is “one”. */
    private static final int LEAST_PLURAL = 3;

    /** As they stand in a form, highest first. */
    List<String> typed() {
        return Stream.of(most, many, several, some).map(String::valueOf).toList();
    }

    /** Each above the next, and none outside 1 to 99. */
    boolean areOrdered() {
        return most < 100 && most > many && many > several && several > some && some > 0;
    }

    /** For {@code behind} parties of {@code spoke} that spoke on the element. */
    Quantifier offer(int behind, int spoke) {
        if (behind == 0) return Quantifier.NONE;
        if (behind == 1) return Quantifier.ONE;
        if (behind >= spoke) return Quantifier.ALL;
        if (behind * 100L > (long) most * spoke) return Quantifier.MOST;
        if (behind < LEAST_PLURAL) return Quantifier.A_FEW;
        if (behind * 100L >= (long) many * spoke) return Quantifier.MANY;
        if (behind * 100L >= (long) several * spoke) return Quantifier.SEVERAL;
        if (behind * 100L >= (long) some * spoke) return Quantifier.SOME;
        return Quantifier.A_FEW;
    }
}
