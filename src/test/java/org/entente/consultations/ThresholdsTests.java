package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.consultations.Thresholds.CUSTOMARY;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThresholdsTests {

    private static final List<Quantifier> RISING = List.of(
            Quantifier.NONE,
            Quantifier.ONE,
            Quantifier.A_FEW,
            Quantifier.SOME,
            Quantifier.SEVERAL,
            Quantifier.MANY,
            Quantifier.MOST,
            Quantifier.ALL);

    @Test
    void offersTheCustomaryWordForEachShare() {
        assertThat(CUSTOMARY.offer(0, 20)).isEqualTo(Quantifier.NONE);
        assertThat(CUSTOMARY.offer(1, 20)).isEqualTo(Quantifier.ONE);
        assertThat(CUSTOMARY.offer(2, 20)).isEqualTo(Quantifier.A_FEW);
        assertThat(CUSTOMARY.offer(3, 20)).isEqualTo(Quantifier.SOME);
        assertThat(CUSTOMARY.offer(4, 20)).isEqualTo(Quantifier.SEVERAL);
        assertThat(CUSTOMARY.offer(7, 20)).isEqualTo(Quantifier.MANY);
        assertThat(CUSTOMARY.offer(10, 20)).isEqualTo(Quantifier.MANY);
        assertThat(CUSTOMARY.offer(11, 20)).isEqualTo(Quantifier.MOST);
        assertThat(CUSTOMARY.offer(20, 20)).isEqualTo(Quantifier.ALL);
    }

    @Test
    void twoOfManyAreAFewHoweverTheThresholdsStand() {
        assertThat(CUSTOMARY.offer(2, 5)).isEqualTo(Quantifier.A_FEW);
    }

    @Property
    void moreBehindASentenceNeverOffersAWeakerWord(
            @ForAll @IntRange(max = 192) int behind, @ForAll @IntRange(min = 1, max = 193) int spoke) {
        var fewer = Math.min(behind, spoke - 1);
        var weaker = RISING.indexOf(CUSTOMARY.offer(fewer, spoke));
        assertThat(RISING.indexOf(CUSTOMARY.offer(fewer + 1, spoke))).isGreaterThanOrEqualTo(weaker);
    }

    @Property
    void oneAloneIsNeverCalledAll(@ForAll @IntRange(min = 1, max = 193) int spoke) {
        assertThat(CUSTOMARY.offer(1, spoke)).isEqualTo(Quantifier.ONE);
    }

    @Test
    void areWholeSharesEachGreaterThanTheNext() {
        assertThat(CUSTOMARY.areOrdered()).isTrue();
        assertThat(new Thresholds(50, 50, 20, 10).areOrdered()).isFalse();
        assertThat(new Thresholds(100, 33, 20, 10).areOrdered()).isFalse();
        assertThat(new Thresholds(50, 33, 20, 0).areOrdered()).isFalse();
    }
}
