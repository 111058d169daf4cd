package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitsTests {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void theyMayBeStricterWithinWhatMakesSense() {
        assertThatNoException()
                .isThrownBy(() -> new SignInLimits(Duration.ofMinutes(30), Duration.ofHours(24), QUARTER));
        assertThatIllegalArgumentException().isThrownBy(() -> new SignInLimits(Duration.ofDays(2), WEEK, QUARTER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignInLimits(HALF_A_DAY, Duration.ofDays(365), QUARTER))
                .withMessageContaining("entente.sign-in.life");
        assertThatIllegalArgumentException().isThrownBy(() -> new SignInLimits(HALF_A_DAY, WEEK, Duration.ZERO));
    }
}
