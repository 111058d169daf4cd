package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Silence played in Spanish on a phone of 320 pixels: broken on two paragraphs, extended by 48 hours, withdrawn and concluded. */
@InTheBrowser
class SilencePlayedTests {

    private static final String REASON = "La capital necesita dos días más.";

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private String text = "";
    private String silence = "";
    private List<UUID> paragraphs = List.of();

    @Test
    void isBrokenOnTwoParagraphsExtendedBy48HoursAndConcludesByItself() {
        text = "/texts/" + house.id("select id from negotiation.text where fictitious order by begun_at limit 1");
        theRunningOneIsCalledOff();
        anOfficerPutsFourParagraphsUnderSilence();
        aDelegateOnAPhoneAcknowledgesReceiptAndBreaksSilenceOnTwo();
        everybodyLearnsOnWhatAndTheStatesWho();
        anOfficerExtendsItBy48Hours();
        theDelegateWithdrawsAndSeesItConclude();
        theWholeTextIsPutUnderSilence();
    }

    private void theRunningOneIsCalledOff() {
        as(house.officer(Language.EN, false), officer -> {
            officer.open("/silence/"
                    + house.id("select id from negotiation.silence where ended_at is null order by number limit 1"));
            officer.follow("silence.call_off");
            officer.press("silence.call_off.do");
            officer.sees("web.mistake.missing");
            officer.write("reason", "The Chair puts some paragraphs under silence instead.");
            officer.press("silence.call_off.do");
            officer.sees("silence.why_called_off");
        });
    }

    private void anOfficerPutsFourParagraphsUnderSilence() {
        as(house.officer(Language.FR, true), officer -> {
            officer.open(text + "/silence");
            officer.follow("silence.set");
            officer.tick("scope-paragraphs");
            officer.press("silence.set.do");
            officer.sees("silence.mistake.no_paragraph");
            paragraphs = numbered();
            for (var each : paragraphs) officer.tick("c-" + each);
            officer.write("closes_on", "2099-12-11");
            officer.press("silence.set.do");
            silence = officer.arrivesAt("/silence/[0-9a-f-]{36}");
            officer.sees("silence.breaks.none");
        });
    }

    private void aDelegateOnAPhoneAcknowledgesReceiptAndBreaksSilenceOnTwo() {
        onAPhone(delegate -> {
            delegate.open("/");
            assertThat(delegate.page().locator("li.waits a[href$='" + silence + "']"))
                    .hasCount(1);
            delegate.open(silence);
            delegate.press("silence.acknowledge");
            // Its answer has come: else it would take the place of the page that is gone to next.
            assertThat(delegate.main().locator("form[action$='/receipt']")).hasCount(0);
            delegate.follow("silence.break");
            delegate.press("silence.break.do");
            delegate.sees("silence.mistake.on_what");
            delegate.tick("c-" + paragraphs.get(1));
            delegate.tick("c-" + paragraphs.get(3));
            delegate.write("reason", REASON);
            fits(delegate);
            delegate.press("silence.break.do");
            delegate.arrivesAt(silence);
            assertThat(delegate.main().locator("#own")).containsText(delegate.text("silence.break.open"));
            fits(delegate);
        });
    }

    private void everybodyLearnsOnWhatAndTheStatesWho() {
        as(house.guest(Language.ES, false), guest -> {
            guest.open(silence);
            assertThat(guest.main()).containsText(guest.text("silence.somebody"));
            assertThat(guest.main()).not().containsText(REASON);
        });
        as(house.delegate(Language.EN, false, "XBE"), other -> {
            other.open(silence);
            other.main().locator("a[href*='/silence-breaks/']").click();
            assertThat(other.main()).containsText(REASON);
        });
    }

    private void anOfficerExtendsItBy48Hours() {
        as(house.officer(Language.EN, true), officer -> {
            officer.open(silence);
            officer.follow("silence.extend");
            officer.choose("by", "48");
            officer.write("reason", "The Chair consults those concerned.");
            officer.press("silence.extend.do");
            officer.arrivesAt(silence);
            assertThat(officer.main()).containsText("Extended by 48 hours");
        });
    }

    /** The page is open when silence ends, and says so by itself. */
    private void theDelegateWithdrawsAndSeesItConclude() {
        onAPhone(delegate -> {
            delegate.open(silence);
            delegate.follow("silence.break.open");
            delegate.press("silence.withdraw");
            delegate.arrivesAt(silence);
            assertThat(delegate.main().locator(".breaks .sign")).hasCount(1);
            closingInstantComes();
            assertThat(delegate.main().locator("[data-live-page=UNOBJECTED]"))
                    .hasCount(1, new HasCountOptions().setTimeout(60_000));
            fits(delegate);
        });
    }

    /** So that the demonstration has one that runs again, for whoever comes after. */
    private void theWholeTextIsPutUnderSilence() {
        as(house.officer(Language.AR, false), officer -> {
            officer.open(text + "/silence/new");
            officer.write("closes_on", "2099-12-11");
            officer.press("silence.set.do");
            officer.arrivesAt("/silence/[0-9a-f-]{36}");
            officer.sees("silence.breaks.none");
        });
    }

    private void closingInstantComes() {
        var id = silence.substring("/silence/".length());
        jdbc.sql("""
                        update negotiation.silence set closes_at = now() + interval '1 second'
                        where id::text = :id""").param("id", id).update();
        jdbc.sql("update scheduled_tasks set execution_time = now() + interval '1 second' where task_instance = :id")
                .param("id", id)
                .update();
    }

    private List<UUID> numbered() {
        return jdbc.sql("""
                        select p.id from negotiation.provision p join negotiation.version v on v.id = p.version
                        where '/texts/' || v.text = :text and p.kind = 'NUMBERED'
                          and v.number = (select max(number) from negotiation.version w where w.text = v.text and w.issued_at is not null)
                        order by p.place limit 4""")
                .param("text", text)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private void onAPhone(Consumer<Visitor> does) {
        as(house.delegate(Language.ES, true, "XCV"), delegate -> {
            delegate.page().setViewportSize(320, 640);
            does.accept(delegate);
        });
    }

    private static void fits(Visitor visitor) {
        assertThat(visitor.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private static void as(Visitor visitor, Consumer<Visitor> does) {
        try (visitor) {
            does.accept(visitor);
        }
    }
}
