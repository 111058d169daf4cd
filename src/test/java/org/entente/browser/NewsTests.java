package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.entente.languages.Language;
import org.entente.notifications.TestSubscriptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Choosing what one is told, and a letter of it, in a real browser. */
@InTheBrowser
class NewsTests {

    @Autowired
    House house;

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "EN"})
    void aDelegateFollowsAConsultationAndChoosesWithoutJavaScriptOnAPhone(Language language) {
        var consultation = EveryPage.demonstration(house);
        try (var delegate = house.delegate(language, false, "XAR")) {
            delegate.page().setViewportSize(320, 640);
            delegate.open("/following/consultation/" + consultation);
            delegate.press("notifications.follow.do");
            delegate.sees("notifications.follow.yes");
            delegate.open("/me/notifications");
            delegate.choose("often-statements", "DAILY");
            delegate.choose("zone", "Africa/Cairo");
            delegate.press("notifications.choose");
            delegate.seesTitle("notifications.title");
            assertThat(delegate.page().locator("#often-statements").inputValue())
                    .isEqualTo("DAILY");
            assertThat(delegate.page().locator("#zone").inputValue()).isEqualTo("Africa/Cairo");
            delegate.press("notifications.end.do");
            delegate.sees("notifications.choose.again");
            delegate.press("notifications.choose.again");
            delegate.open("/following/consultation/" + consultation);
            delegate.press("notifications.unfollow");
            delegate.sees("notifications.follow.no");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "EN", "RU"})
    void thePagesOfTheRoomHinderNobody(Language language) {
        var found = new ArrayList<String>();
        var consultation = "/following/consultation/" + EveryPage.demonstration(house);
        var own = "/subscriptions/" + TestSubscriptions.token(house.context());
        try (var guest = house.guest(language);
                var delegate = house.delegate(language, true, "XAR");
                var officer = house.officer(language, true)) {
            look(
                    guest,
                    language,
                    List.of(consultation, "/subscriptions/new", own, own + "/confirmation", own + "/end"),
                    found);
            look(delegate, language, List.of(consultation, "/me/notifications", "/me/news"), found);
            look(officer, language, List.of("/post"), found);
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLetterReadsInItsDirectionAndBringsNothingAlong(Language language) {
        var document = house.id("select id from documents.document where symbol = 'A/RES/77/37'");
        var letter = TestSubscriptions.letter(house.context(), language, document);
        var found = new ArrayList<String>();
        var asked = new ArrayList<String>();
        try (var guest = house.guest(language)) {
            guest.page().onRequest(request -> asked.add(request.url()));
            guest.page().setViewportSize(320, 640);
            guest.page().setContent(letter);
            assertThat(guest.page().evaluate("getComputedStyle(document.body).direction"))
                    .isEqualTo(language.direction());
            assertThat(guest.page().locator("a").first().textContent()).contains("A/RES/77/37");
            Hindrances.overflow(guest, language.code(), found);
        }
        assertThat(found).isEmpty();
        assertThat(asked).as("fetched from anywhere").isEmpty();
    }

    private static void look(Visitor visitor, Language language, List<String> pages, List<String> found) {
        for (var page : pages) {
            visitor.open(page);
            visitor.page().setViewportSize(1280, 900);
            Hindrances.axe(visitor, language, page, found);
            visitor.page().setViewportSize(320, 640);
            Hindrances.overflow(visitor, page, found);
        }
    }
}
