package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers worked out by hand from the published formulas. */
class TallyTests {

    private static final double EXACT = 1e-12;

    @Test
    void sharesHaveOneOfEachAdded() {
        var tally = new Tally(5, 2, 8);
        assertThat(tally.agreement()).isEqualTo(0.6, within(EXACT));
        assertThat(tally.disagreement()).isEqualTo(0.3, within(EXACT));
        assertThat(tally.passes()).isEqualTo(1);
        assertThat(Tally.NONE.agreement()).isEqualTo(0.5);
    }

    @Test
    void theTestOfOneProportionIsAZ() {
        // 2 * sqrt(9) * (6/9 - 1/2) = 1 and 2 * sqrt(9) * (3/9 - 1/2) = -1
        assertThat(new Tally(5, 2, 8).agreementTest()).isEqualTo(1, within(EXACT));
        assertThat(new Tally(5, 2, 8).disagreementTest()).isEqualTo(-1, within(EXACT));
    }

    @Test
    void jeffreysAddsHalfAnAnswer() {
        assertThat(new Tally(5, 2, 8).jeffreysAgreement()).isEqualTo(5.5 / 9, within(EXACT));
        assertThat(new Tally(5, 2, 8).jeffreysDisagreement()).isEqualTo(2.5 / 9, within(EXACT));
    }

    @Test
    void aGroupIsComparedWithAllOutsideIt() {
        var group = new InGroup("g", 10, new Tally(7, 1, 8), new Tally(2, 5, 8), true);
        assertThat(group.agreementRatio()).isEqualTo(0.8 / 0.3, within(EXACT));
        assertThat(group.disagreementRatio()).isEqualTo(0.2 / 0.6, within(EXACT));
        // 8/9 against 3/9, pooled 11/18
        assertThat(group.agreementRatioTest())
                .isEqualTo((5.0 / 9) / Math.sqrt(11.0 / 18 * 7 / 18 * 2 / 9), within(EXACT));
        assertThat(group.coverage()).isEqualTo(0.8);
    }

    @Test
    void whereAllSaidTheSameThereIsNothingToTest() {
        var group = new InGroup("g", 3, new Tally(3, 0, 3), new Tally(4, 0, 4), true);
        assertThat(group.agreementRatioTest()).isZero();
        assertThat(new InGroup("nobody", 0, Tally.NONE, Tally.NONE, true).coverage())
                .isZero();
    }
}
