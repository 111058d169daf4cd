package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.View;

/** Whatever page anybody opens, in whichever language: nothing for axe to find, nothing cut off on a phone. */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    private static final Set<Language> ON_A_PHONE = Set.of(Language.AR, Language.EN);

    @Autowired
    House house;

    private List<EveryPage> pages;

    @BeforeAll
    void whatThereIs() {
        pages = EveryPage.in(house);
    }

    @Test
    void noRouteIsForgottenHere() {
        var routes = house.routes().entrySet().stream()
                .filter(each -> View.class.isAssignableFrom(
                        each.getValue().getReturnType().getParameterType()))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                // Other tests make trouble of their own.
                .filter(route -> !route.contains("/trouble/"))
                .collect(Collectors.toSet());
        assertThat(pages).extracting(EveryPage::route).containsAll(routes);
    }

    @ParameterizedTest
    @EnumSource
    void aGuestReadsEveryPageWithoutHindrance(Language language) {
        try (var guest = house.guest(language)) {
            assertThat(hindrances(guest, language, EveryPage.Who.ANYONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void soDoesAnOfficer(Language language) {
        try (var officer = house.officer(language, true)) {
            assertThat(hindrances(officer, language, EveryPage.Who.OFFICER)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void soDoesADelegate(Language language) {
        try (var delegate = house.delegate(language, true, "XAR")) {
            assertThat(hindrances(delegate, language, EveryPage.Who.DELEGATE)).isEmpty();
        }
    }

    /** The same addresses show an officer more than a guest. */
    @Test
    void anOfficersSightOfPublicPagesIsNoWorse() {
        try (var officer = house.officer(Language.EN, true)) {
            assertThat(hindrances(officer, Language.EN, EveryPage.Who.ANYONE)).isEmpty();
        }
    }

    private List<String> hindrances(Visitor visitor, Language language, EveryPage.Who who) {
        var found = new ArrayList<String>();
        for (var page : pages) {
            if (page.who() != who) continue;
            visitor.open(page.path());
            var where = language.code() + page.path() + " ";
            visitor.page().setViewportSize(1280, 900);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            Hindrances.axe(visitor, language, where + "in the light", found);
            visitor.page().setViewportSize(320, 640);
            Hindrances.overflow(visitor, where, found);
            if (ON_A_PHONE.contains(language)) {
                visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                Hindrances.axe(visitor, language, where + "on a phone in the dark", found);
            }
        }
        return found;
    }
}
