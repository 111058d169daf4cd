package org.entente.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplesTests {

    private static final String TEXT = "One is said. Two is said. Three is said.\nFour is said. Five is said.\n";

    @Test
    void theFirstCopyIsTheTextItself() {
        assertThat(Samples.varied(TEXT, 7, 0)).isEqualTo(TEXT);
    }

    @Test
    void aLaterCopyHasTheSameSentencesInAnotherOrderAndALineOfItsOwn() {
        var copy = Samples.varied(TEXT, 7, 3);
        assertThat(copy).isNotEqualTo(TEXT).endsWith("\nThis is copy 3 of this text.\n");
        assertThat(copy.lines().toList()).hasSize(3);
        assertThat(copy.lines().findFirst().orElseThrow().split("(?<=\\.) "))
                .containsExactlyInAnyOrder("One is said.", "Two is said.", "Three is said.");
    }

    @Test
    void theSameSeedGivesTheSameTextEachTime() {
        assertThat(Samples.varied(TEXT, 7, 3)).isEqualTo(Samples.varied(TEXT, 7, 3));
    }

    @Test
    void theMiddleTheNinetyFifthAndTheLongestOfManyTimesAreTold() {
        var times = new double[50];
        Arrays.setAll(times, each -> 50 - each);
        assertThat(Timing.of(times)).isEqualTo(new Timing(25, 48, 50));
    }
}
