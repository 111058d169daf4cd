package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round played by five fictitious delegations in three languages, one of them on a phone and without JavaScript. */
@InTheBrowser
class RoundPlayedTests {

    private static final String REASON = "لا يملك وفدنا من يحضر دورة كل سنة.";

    @Autowired
    House house;

    private String round = "";
    private String structure = "";
    private String decisions = "";

    @Test
    void isOpenedAnsweredByEachInItsOwnTimeAndReadByAllWhenItIsClosed() {
        structure = proposition("STRUCTURE");
        decisions = proposition("MODALITIES");
        anOfficerOpensIt();
        threeNeighboursSupport();
        oneThatDisagreesIsAskedWhyAndSaysIt();
        oneOnAPhoneLeavesItHalfFilledAndComesBack();
        untilItIsClosedNobodyReadsThat();
        theOfficerClosesItAndEverybodyDoes();
    }

    private void anOfficerOpensIt() {
        as(house.officer(Language.EN, true), officer -> {
            officer.open("/consultations/" + EveryPage.demonstration(house) + "/rounds");
            officer.follow("rounds.open");
            officer.press("rounds.open.do");
            officer.sees("rounds.mistake.none");
            officer.tick("c-" + structure);
            officer.tick("c-" + decisions);
            officer.write("date", "2099-12-11");
            officer.choose("zone", "Africa/Nairobi");
            officer.press("rounds.open.do");
            round = officer.arrivesAt("/rounds/[0-9a-f-]{36}");
            officer.sees("rounds.answered.of", 0, 12);
        });
    }

    private void threeNeighboursSupport() {
        answersBoth(house.delegate(Language.FR, true, "XBE"));
        answersBoth(house.delegate(Language.EN, true, "XEK"));
        answersBoth(house.delegate(Language.EN, false, "XGA"));
    }

    private void answersBoth(Visitor visitor) {
        as(visitor, delegate -> {
            delegate.open("/");
            delegate.open(round);
            delegate.sees("rounds.given", 0, 2);
            delegate.tick(stance(structure, "SUPPORT"));
            delegate.tick(stance(decisions, "CAN_ACCEPT"));
            delegate.press("rounds.take.all");
            delegate.sees("rounds.given", 2, 2);
        });
    }

    private void oneOnAPhoneLeavesItHalfFilledAndComesBack() {
        as(house.delegate(Language.FR, false, "XOL"), delegate -> {
            delegate.page().setViewportSize(320, 640);
            delegate.open(round);
            delegate.tick(stance(structure, "NEEDS_CHANGE"));
            delegate.press("rounds.keep");
            delegate.sees("rounds.unfinished");
        });
        as(house.delegate(Language.FR, false, "XOL"), delegate -> {
            delegate.page().setViewportSize(320, 640);
            delegate.open(round);
            assertThat(delegate.page().locator("[id='" + stance(structure, "NEEDS_CHANGE") + "']"))
                    .isChecked();
            delegate.press("rounds.take.all");
            delegate.sees("propositions.mistake.change");
            delegate.write("change_" + structure, "Des réunions à distance entre les sessions.");
            delegate.press("rounds.take.one");
            delegate.sees("rounds.given", 1, 2);
            assertThat(delegate.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
        });
    }

    private void oneThatDisagreesIsAskedWhyAndSaysIt() {
        as(house.delegate(Language.AR, true, "XAR"), delegate -> {
            delegate.open(round);
            delegate.tick(stance(structure, "CANNOT_ACCEPT"));
            delegate.press("rounds.take.one");
            delegate.sees("rounds.far");
            delegate.write("reason_" + structure, REASON);
            delegate.choose("language", "ar");
            delegate.press("rounds.take.one");
            delegate.sees("rounds.given", 1, 2);
            assertThat(delegate.main()).not().containsText(delegate.text("rounds.far"));
        });
    }

    private void untilItIsClosedNobodyReadsThat() {
        as(house.delegate(Language.EN, true, "XBE"), delegate -> {
            delegate.open("/propositions/" + structure);
            assertThat(delegate.main()).not().containsText(REASON);
            delegate.open(round);
            delegate.sees("rounds.answered.of", 5, 12);
        });
    }

    private void theOfficerClosesItAndEverybodyDoes() {
        as(house.officer(Language.EN, false), officer -> {
            officer.open(round);
            officer.follow("rounds.close");
            officer.write("reason", "All who were here have answered.");
            officer.press("rounds.close.do");
            officer.sees("rounds.closed_early", "All who were here have answered.");
        });
        as(house.delegate(Language.FR, true, "XBE"), late -> {
            late.open(round);
            late.sees("rounds.result");
            assertThat(late.main().locator("form.answers")).hasCount(0);
        });
        as(house.guest(Language.EN, false), guest -> {
            guest.open("/propositions/" + structure);
            assertThat(guest.main()).containsText(REASON);
            assertThat(guest.main()).containsText("Des réunions à distance entre les sessions.");
            guest.open("/consultations/" + EveryPage.demonstration(house) + "/rounds");
            guest.sees("rounds.compared");
        });
    }

    private String proposition(String element) {
        return house.id("select id from consultations.proposition where state = 'OPEN' and element = '%s' limit 1"
                        .formatted(element))
                .toString();
    }

    private static String stance(String proposition, String stance) {
        return "stance_" + proposition + "-" + stance;
    }

    private static void as(Visitor visitor, Consumer<Visitor> does) {
        try (visitor) {
            does.accept(visitor);
        }
    }
}
