package org.entente.browser;

import org.entente.languages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What Entente exists for, done from end to end as people do it. */
@InTheBrowser
class JourneyTests {

    @Autowired
    House house;

    @ParameterizedTest(name = "in {0}, with scripts: {1}")
    @CsvSource({"EN, true", "EN, false", "AR, true", "AR, false"})
    void aStatementIsTracedToThePublishedReportAndBack(Language language, boolean javaScript) {
        var journey = new Journey(house, language, javaScript);
        journey.anOfficerConvenesAConsultationAndOpensIt();
        journey.theOfficerBringsInATableOfStatements();
        journey.aDelegatePastesAStatementAndPublishesIt();
        journey.aRapporteurSaysWhatEachParagraphIsAbout();
        journey.theRapporteurBeginsAReportAndWritesASentence();
        journey.theOfficerPublishesIt();
        journey.thePublicReadsItAndFollowsACitationToItsParagraph();
        journey.thePublicTakesItHome();
    }
}
