package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    @Test
    void whereNothingIsSoughtEverythingIsFound() {
        assertThat(Search.condition("")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI", "UN", "ЕС", "حق", "a", "网", "网络"})
    void whatIsTooShortForTheIndexOfThreesHasItsOwn(String word) {
        assertThat(Search.condition(word)).contains("consultations.short(p.text)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cyber", "网络安全", "网a", "кибер", "AI!", "$5", "point of contact"})
    void anythingElseIsFoundWhereverItStands(String words) {
        assertThat(Search.condition(words)).isEqualTo("p.text ilike :pattern");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "$", "。", "—"})
    void signsAloneFindNothing(String signs) {
        assertThat(Search.condition(signs)).isEqualTo("false");
    }

    @Test
    void signsWithAMeaningOfTheirOwnAreTakenAsTheyAre() {
        assertThat(Search.pattern("100%_\\")).isEqualTo("%100\\%\\_\\\\%");
    }
}
