package org.entente.stakeholders.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.entente.stakeholders.OrganisationKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindWordsTests {

    @ParameterizedTest
    @CsvSource({
        "private-sector, BUSINESS",
        "PRIVATE SECTOR|Entreprise, BUSINESS",
        "civil-society, NGO",
        "civil-society|Université, ACADEMIA",
        "civil-society|université , ACADEMIA",
        "civil-society|technical community, TECHNICAL",
        "private-sector|Association professionnelle , BUSINESS",
        "Organisation à but non lucratif, NGO",
        "大学, ACADEMIA",
        "НПО, NGO",
        "شركة, BUSINESS"
    })
    void whatAllWordsMayMeanTogetherIsTheKind(String words, OrganisationKind kind) {
        assertThat(KindWords.of(Arrays.asList(words.split("\\|")))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Opérateur", "civil-society|Entreprise", "civil-society|Organisation internationale"})
    void wordsThatNobodyKnowsOrThatContradictEachOtherTellNoKind(String words) {
        assertThat(KindWords.of(Arrays.asList(words.split("\\|")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "public-authority", "Etat fédéré", "Collectivité locale", "政府", "государство"})
    void statesAndPublicAuthoritiesAreToldInAnyLanguage(String word) {
        assertThat(KindWords.isPublic(word)).isTrue();
        assertThat(KindWords.of(Arrays.asList(word))).isEmpty();
    }
}
