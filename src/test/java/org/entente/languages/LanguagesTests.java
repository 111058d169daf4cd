package org.entente.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTests {

    @Test
    void thereAreSixAndOneIsWrittenFromRightToLeft() {
        assertThat(Language.values()).extracting(Language::code).containsExactly("ar", "zh", "en", "fr", "ru", "es");
        assertThat(Language.values()).filteredOn(Language::isRightToLeft).containsExactly(Language.AR);
    }

    @Test
    void aLanguageIsKnownByItsCodeInAnyCase() {
        assertThat(Language.of("FR")).contains(Language.FR);
        assertThat(Language.of("tlh")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }

    @Test
    void theFirstWishThatIsOneOfTheSixCounts() {
        assertThat(Language.preferred(List.of(Locale.GERMAN, Locale.TRADITIONAL_CHINESE, Locale.FRENCH)))
                .isEqualTo(Language.ZH);
        assertThat(Language.preferred(List.of())).isEqualTo(Language.EN);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 1, 1 minute",
        "EN, 15, 15 minutes",
        "RU, 1, 1 минуту",
        "RU, 2, 2 минуты",
        "RU, 15, 15 минут",
        "FR, 1, 1 minute",
        "AR, 2, دقيقتين"
    })
    void numbersBendTheWordsAroundThem(Language language, int number, String words) {
        assertThat(Messages.text(language, "identity.mistake.throttled", number))
                .contains(words);
    }

    @Test
    void aTextThatIsMissingIsAnError() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Messages.text(Language.EN, "web.none"));
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Messages.text(Language.EN, "nowhere.none"));
    }

    @Test
    void aNameIsShownInTheNearestLanguageThereIsAndSaysWhich() {
        var names = new Names(Map.of(Language.EN, "Chair", Language.FR, " Présidence "));
        assertThat(names.in(Language.FR)).isEqualTo("Présidence");
        assertThat(names.in(Language.RU)).isEqualTo("Chair");
        assertThat(names.languageOf(Language.RU)).isEqualTo(Language.EN);
        assertThat(Names.of(Language.ZH, "主席").in(Language.ES)).isEqualTo("主席");
        assertThat(Names.of(Language.ZH, "主席").languageOf(Language.ES)).isEqualTo(Language.ZH);
        assertThat(names.isComplete()).isFalse();
        assertThat(Names.of(Language.EN, "  ").isEmpty()).isTrue();
    }

    @Test
    void namesAreKeptAsOneFormOfTheirLetters() {
        assertThat(Names.of(Language.FR, "Cote d\u2019Ivoire e\u0301").in(Language.FR))
                .endsWith("\u00e9");
    }

    @Test
    void namesComeBackFromTheDatabaseAsTheyWent() {
        var names = new Names(Map.of(Language.AR, "الرئاسة", Language.EN, "“Chair”\n2"));
        assertThat(Names.ofJson(names.json())).isEqualTo(names);
        assertThat(Names.ofCodes(Map.of("en", "Chair", "tlh", "qur"))).isEqualTo(Names.of(Language.EN, "Chair"));
    }
}
