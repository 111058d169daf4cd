package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:07Z");

    /** RFC 6238, appendix B, with the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void aClockMayBeOneStepOff(int drift) {
        var then = NOW.plus(Totp.STEP.multipliedBy(drift));
        assertThat(Totp.step(SECRET, Totp.code(SECRET, then), NOW)).hasValue(then.getEpochSecond() / 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {-3, -2, 2, 3})
    void andNoMore(int drift) {
        var code = Totp.code(SECRET, NOW.plus(Totp.STEP.multipliedBy(drift)));
        assertThat(Totp.step(SECRET, code, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "١٢٣", "' or 1=1"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(Totp.step(SECRET, typed, NOW)).isEmpty();
    }

    @Test
    void digitsOfAnyScriptAndSpacesAreUnderstood() {
        var code = Totp.code(SECRET, NOW);
        var arabic = code.chars()
                .map(digit -> '٠' + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(Totp.step(SECRET, arabic, NOW)).isPresent();
        assertThat(Totp.step(SECRET, " " + code.substring(0, 3) + " " + code.substring(3), NOW))
                .isPresent();
    }

    @Test
    void theAddressSaysWhatAppsRead() {
        assertThat(Totp.address(SECRET, "ana ruiz@example.int"))
                .isEqualTo("otpauth://totp/Entente:ana%20ruiz%40example.int?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Entente");
    }
}
