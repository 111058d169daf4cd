package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.languages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesOnPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 8);

    @ParameterizedTest
    @CsvSource({
        "EN, 8 June 2026",
        "FR, 8 juin 2026",
        "ES, 8 de junio de 2026",
        "RU, 8 июня 2026 г.",
        "ZH, 2026年6月8日",
        "AR, 8 حزيران/يونيه 2026"
    })
    void aDayIsWrittenAsDocumentsOfTheUnitedNationsWriteIt(Language language, String written) {
        assertThat(ui(language).date(FIRST).replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"EN, 8–11 June 2026", "FR, 8–11 juin 2026", "ZH, 2026年6月8日至11日", "AR, 8–11 حزيران/يونيه 2026"})
    void whatTwoDaysShareIsSaidOnce(Language language, String written) {
        // Thin spaces around the dash differ between languages and versions of CLDR.
        assertThat(ui(language).dates(FIRST, FIRST.plusDays(3)).replaceAll("[\\u2009\\u202f]", ""))
                .isEqualTo(written);
    }

    private static Ui ui(Language language) {
        return new Ui(language, Reader.guest(), "", "/", null, () -> "", new Mistakes(), () -> "", "", null);
    }
}
