package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Speakers called by keyboard alone, inscribed from a phone, and read across the room; in Arabic and French. */
@InTheBrowser
class SpeakersPlayedTests {

    private static final String PLACE = "speakers.own.place";

    @Autowired
    House house;

    private String page = "";

    @Test
    void theyInscribeFromAPhoneAreCalledByKeyboardAndSeenAcrossTheRoom() {
        var session = DemonstratedBodies.NEXT_SESSION;
        var meeting = SpeakersScene.meeting(house, session, 1, "now()");
        SpeakersScene.meeting(house, session, 2, "null");
        SpeakersScene.empty(house, meeting);
        page = "/meetings/" + meeting;
        oneInscribesInArabicFromAPhone();
        anotherInFrenchWithoutJavaScript();
        try (var room = house.guest(Language.AR)) {
            room.open(page + "/screen");
            assertThat(room.main()).containsText(room.text("speakers.floor.nobody"));
            anOfficerCallsThemByKeyboardAlone(room);
            clean(room, Language.AR, "/screen");
            aClockThatIsSetWrongChangesNothing();
            theRightOfReplyIsExercised(room);
        }
    }

    private void oneInscribesInArabicFromAPhone() {
        as(house.delegate(Language.AR, true, "XAR"), delegate -> {
            delegate.page().setViewportSize(320, 640);
            delegate.open(page + "/speakers");
            inscribe(delegate);
            delegate.sees(PLACE, 1, delegate.text("speakers.kind.statement"));
            assertThat(delegate.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                    .isEqualTo(0);
            clean(delegate, Language.AR, "/speakers");
        });
    }

    private void anotherInFrenchWithoutJavaScript() {
        as(house.delegate(Language.FR, false, "XBE"), delegate -> {
            delegate.open(page + "/speakers");
            inscribe(delegate);
            delegate.sees(PLACE, 2, delegate.text("speakers.kind.statement"));
        });
    }

    private static void inscribe(Visitor delegate) {
        delegate.page().locator("form[action$='/inscriptions'] button").click();
    }

    private void anOfficerCallsThemByKeyboardAlone(Visitor room) {
        as(house.officer(Language.FR, true), officer -> {
            var keys = officer.page().keyboard();
            officer.open(page + "/console");
            keys.press("j");
            assertThat(officer.page().locator("[data-row]").first()).isFocused();
            keys.press("d");
            readsWhatIsMissing(officer);
            assertThat(officer.page().locator(".mistakes a")).containsText(officer.text("speakers.console.reason"));
            keys.press("Escape");
            officer.page().locator("h1").focus();
            keys.press("r");
            keys.type("Le premier arrive plus tard.");
            keys.press("Tab");
            officer.page().locator("[data-row]").first().focus();
            keys.press("d");
            assertThat(officer.page().locator("[data-row]").nth(1)).isFocused();
            outOfTurnNeedsAnotherReason(officer);
            keys.press("n");
            assertThat(officer.page().locator("[data-clock]")).isVisible();
            officer.comesLive();
            theWrongKeyIsTakenBack(officer, room);
            onAnyLayout(officer);
            // Told to the room without anybody's doing.
            assertThat(room.page().locator("[data-clock]")).isVisible();
            keys.press("p");
            officer.sees("speakers.clock.paused");
            assertThat(room.main()).containsText(room.text("speakers.clock.paused"));
            keys.press("p");
            assertThat(officer.page().locator("[data-running=yes]")).isVisible();
            clean(officer, Language.FR, "/console");
            keys.press("e");
            officer.sees("speakers.floor.nobody");
            assertThat(room.main()).containsText(room.text("speakers.floor.nobody"));
            assertThat(officer.page().locator("#reason")).hasValue("");
        });
    }

    /** The keys stand where they stand; a key that is held presses nothing again, and goes on stepping. */
    private static void onAnyLayout(Visitor officer) {
        assertThat(key(officer, "т", "KeyN", false)).isEqualTo(1);
        assertThat(officer.page().locator("[data-clock]")).isVisible();
        key(officer, "ح", "KeyP", false);
        officer.sees("speakers.clock.paused");
        key(officer, "P", "KeyP", false);
        assertThat(officer.page().locator("[data-running=yes]")).isVisible();
        assertThat(key(officer, "e", "KeyE", true)).as("held").isEqualTo(0);
        key(officer, "о", "KeyJ", true);
        assertThat(officer.page().locator("[data-row]").first()).isFocused();
    }

    /** @return how often a button was pressed by it */
    private static int key(Visitor officer, String key, String code, boolean held) {
        return (int) officer.page().evaluate("""
                ([key, code, repeat]) => {
                  let pressed = 0;
                  const count = () => pressed++;
                  document.addEventListener("submit", count, true);
                  document.querySelector("h1").dispatchEvent(
                    new KeyboardEvent("keydown", { key, code, repeat, bubbles: true, cancelable: true }));
                  document.removeEventListener("submit", count, true);
                  return pressed;
                }""", List.of(key, code, held));
    }

    /** Whoever was called stands first again, at the console and across the room. */
    private static void theWrongKeyIsTakenBack(Visitor officer, Visitor room) {
        assertThat(room.page().locator("[data-clock]")).isVisible();
        var waited = officer.page().locator("[data-row]").count();
        officer.page().keyboard().press("t");
        officer.sees("speakers.floor.nobody");
        assertThat(room.main()).containsText(room.text("speakers.floor.nobody"));
        assertThat(officer.page().locator("[data-row]")).hasCount(waited + 1);
        assertThat(officer.page().locator("[data-row]").first()).isFocused();
    }

    /** Only then it can be mended: what is wrong has the focus a moment after it is there. */
    private static void readsWhatIsMissing(Visitor officer) {
        officer.sees("web.mistake.missing");
        assertThat(officer.page().locator(".mistakes")).isFocused();
    }

    /** The one that was written is used up; Enter keeps a new one, calls nobody, and leads back to the row. */
    private static void outOfTurnNeedsAnotherReason(Visitor officer) {
        var reason = officer.page().locator("#reason");
        assertThat(reason).hasValue("");
        officer.page().keyboard().press("g");
        readsWhatIsMissing(officer);
        reason.fill("Il reprend son rang.");
        reason.press("Enter");
        assertThat(officer.page().locator("[data-row]").nth(1)).isFocused();
        assertThat(reason).hasValue("Il reprend son rang.");
        officer.sees("speakers.floor.nobody");
        officer.page().keyboard().press("u");
        assertThat(officer.page().locator("[data-row]").first()).isFocused();
        assertThat(reason).hasValue("");
    }

    private void aClockThatIsSetWrongChangesNothing() {
        as(house.officer(Language.EN, true), officer -> {
            officer.open(page + "/console");
            officer.page().keyboard().press("n");
            assertThat(officer.page().locator("[data-clock]")).isVisible();
        });
        try (var wrong = house.guest(Language.EN)) {
            wrong.page().addInitScript("Date.now = () => 0");
            wrong.open(page + "/screen");
            assertThat(wrong.page().locator("[data-left] .time")).hasText(Pattern.compile("4:[0-5]\\d|5:00"));
        }
        as(house.officer(Language.EN, false), officer -> {
            officer.open(page + "/console");
            officer.press("speakers.end");
            officer.sees("speakers.floor.nobody");
        });
    }

    /** Asked for in French and from a phone in Arabic, called by keyboard, read across the room; twice each and no more. */
    private void theRightOfReplyIsExercised(Visitor room) {
        asksForAReply(house.delegate(Language.FR, true, "XBE"), 1);
        asksForAReply(house.delegate(Language.AR, true, "XAR"), 2);
        as(house.officer(Language.FR, true), officer -> {
            officer.open(page + "/console");
            theFirstReplies(officer, room, "XBE", 1, "10:00");
            clean(officer, Language.FR, "/console in a reply");
            clean(room, Language.AR, "/screen in a reply");
            ends(officer, room);
            theFirstReplies(officer, room, "XAR", 1, "10:00");
            ends(officer, room);
            asksForAReply(house.delegate(Language.AR, true, "XAR"), 1);
            theFirstReplies(officer, room, "XAR", 2, "5:00");
            ends(officer, room);
        });
        as(house.delegate(Language.AR, true, "XAR"), delegate -> {
            askForAReply(delegate);
            delegate.sees("speakers.refusal.replied_often_enough", 2);
            assertThat(delegate.page().locator("#note")).hasValue("ردّ قصير");
            clean(delegate, Language.AR, "a reply too many");
        });
    }

    private void asksForAReply(Visitor visitor, int place) {
        as(visitor, delegate -> {
            askForAReply(delegate);
            delegate.arrivesAt("/meetings/.*/speakers.*");
            delegate.sees(PLACE, place, delegate.text("speakers.kind.reply"));
            assertThat(delegate.page().locator("[data-live^=replies] li")).hasCount(place);
            clean(delegate, Language.AR, "/speakers with a reply");
        });
    }

    private void askForAReply(Visitor delegate) {
        delegate.page().setViewportSize(320, 640);
        delegate.open(page + "/speakers");
        delegate.page().locator("a[href$='kind=REPLY']").click();
        delegate.write("note", "ردّ قصير");
        delegate.press("speakers.inscribe.do");
    }

    private void theFirstReplies(Visitor officer, Visitor room, String party, int reply, String limit) {
        assertThat(officer.page().locator("[data-row]").first()).isVisible();
        officer.page().locator("h1").focus();
        officer.page().keyboard().press("j");
        officer.page().keyboard().press("g");
        var name = house.context()
                .getBean(Parties.class)
                .name(PartyId.ofCode(party).id(), Language.AR);
        assertThat(room.page().locator(".floor .speaking")).hasText(name);
        assertThat(room.main()).containsText(room.text("speakers.reply.number", reply));
        assertThat(room.main()).containsText(room.text("speakers.clock.limit", limit));
        assertThat(officer.page().locator("[data-clock]")).isVisible();
    }

    private static void ends(Visitor officer, Visitor room) {
        officer.page().keyboard().press("e");
        assertThat(room.main()).containsText(room.text("speakers.floor.nobody"));
        officer.sees("speakers.floor.nobody");
    }

    private static void clean(Visitor visitor, Language language, String where) {
        var found = new ArrayList<String>();
        Hindrances.axe(visitor, language, where + " ", found);
        assertThat(found).isEmpty();
    }

    private static void as(Visitor visitor, Consumer<Visitor> does) {
        try (visitor) {
            does.accept(visitor);
        }
    }
}
