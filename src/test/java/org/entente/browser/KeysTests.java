package org.entente.browser;

import org.entente.languages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The keys of an account in a real browser: with a passkey, and without JavaScript by an authenticator app. */
@InTheBrowser
class KeysTests {

    @Autowired
    House house;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "AR"})
    void aPasskeyIsEnrolledShownLostAndReplaced(Language language) {
        try (var journey = new KeysJourney(house, language, true)) {
            journey.theAdministratorInvitesTheDelegate();
            journey.aBrowserHasAnAuthenticator();
            journey.theDelegateComesInWithAPasskey();
            journey.makesRecoveryCodesAndKeepsThem();
            journey.signsOutAndInAgainWithThePasskey();
            journey.writesADraft();
            journey.publishesItAfterShowingThePasskey();
            journey.choosesAPasswordToo();
            journey.losesTheKeyAndComesInByARecoveryCode();
            journey.removesTheLostKeyAndAddsAnother();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "AR"})
    void aLostPasskeyIsTakenAwayByAnOfficerAndANewLinkBringsAnother(Language language) {
        try (var journey = new KeysJourney(house, language, true)) {
            journey.theAdministratorInvitesTheDelegate();
            journey.aBrowserHasAnAuthenticator();
            journey.theDelegateComesInWithAPasskey();
            journey.losesTheKeyAndAnOfficerTakesItAway();
            journey.comesInByTheNewLinkWithAnotherPasskey();
            journey.signsOutAndInAgainWithThePasskey();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "AR"})
    void anAuthenticatorNeedsNoJavaScript(Language language) {
        try (var journey = new KeysJourney(house, language, false)) {
            journey.theAdministratorInvitesTheDelegate();
            journey.theDelegateComesInWithAPassword();
            journey.writesADraft();
            var key = journey.publishesItAfterSettingUpAnAuthenticator();
            journey.correctsItWithTheWordsTypedBeforeTheQuestion(key);
            journey.makesRecoveryCodesAndKeepsThem();
            journey.cannotComeInWithThePasswordAlone();
        }
    }
}
