package org.entente.browser;

import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a word in a script that is hard to search to the citation of a paragraph beside its English. */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourneyTests {

    @Autowired
    House house;

    @BeforeAll
    void documentsInSixLanguages() {
        Lighthouses.bring(house.context());
    }

    @ParameterizedTest(name = "in {0}, on a phone without scripts: {1}")
    @CsvSource({"AR, false", "AR, true", "ZH, false", "ZH, true"})
    void aWordLeadsToAParagraphItsCitationAndItsEnglish(Language language, boolean onAPhoneWithoutJavaScript) {
        try (var journey = new SearchJourney(house, language, onAPhoneWithoutJavaScript)) {
            journey.theReaderAsksForAWord();
            journey.choosesABody();
            journey.opensTheParagraphFound();
            journey.citesIt();
            journey.readsItBesideTheEnglish();
        }
    }
}
