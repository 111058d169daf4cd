package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SignInLimitsTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void theyMayBeStricterWithinWhatMakesSense() {
        settings.setProperty("entente.sign-in.idle", "30m");
        settings.setProperty("entente.sign-in.life", "PT24H");
        var limits = new SignInLimits(settings);
        assertThat(limits.idle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(limits.life()).isEqualTo(Duration.ofHours(24));
        assertThat(limits.secondFactor()).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({
        "entente.sign-in.idle, 2d, ENTENTE_SIGN_IN_IDLE is set to 2d.",
        "entente.sign-in.idle, 4m, ENTENTE_SIGN_IN_IDLE is set to 4m.",
        "entente.sign-in.life, 365d, ENTENTE_SIGN_IN_LIFE is set to 365d.",
        "entente.sign-in.second-factor, 0, ENTENTE_SIGN_IN_SECOND_FACTOR is set to 0.",
        "entente.sign-in.second-factor, a while, ENTENTE_SIGN_IN_SECOND_FACTOR is set to a while.",
        "entente.sign-in.second-factor, 9999999999999999999d, ENTENTE_SIGN_IN_SECOND_FACTOR is set to 9999999999999999999d.",
        "entente.sign-in.life, 9223372036854775807d, ENTENTE_SIGN_IN_LIFE is set to 9223372036854775807d."
    })
    void whatMakesNoneStopsTheStartWithOneSentence(String name, String said, String sentence) {
        settings.setProperty(name, said);
        assertThatExceptionOfType(Unable.class)
                .isThrownBy(() -> new SignInLimits(settings))
                .withMessageStartingWith(sentence)
                .satisfies(unable -> assertThat(unable.sentence(Language.FR)).contains(said, "ENTENTE_SIGN_IN"));
    }
}
