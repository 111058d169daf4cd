package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.View;

/** Whatever page anybody opens: nothing for axe to find, nothing cut off on a phone. */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    private static final List<Language> BY_TURNS = List.of(Language.FR, Language.RU, Language.ES, Language.ZH);

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

    @Test
    void aGuestReadsEveryPageWithoutHindrance() {
        assertThat(inEveryLanguage(house::guest, EveryPage.Who.ANYONE)).isEmpty();
    }

    @Test
    void soDoesAnOfficer() {
        assertThat(inEveryLanguage(language -> house.officer(language, true), EveryPage.Who.OFFICER))
                .isEmpty();
    }

    @Test
    void soDoesADelegate() {
        assertThat(inEveryLanguage(language -> house.delegate(language, true, "XAR"), EveryPage.Who.DELEGATE))
                .isEmpty();
    }

    @Test
    void soDoesAnOrganisation() {
        assertThat(inEveryLanguage(language -> house.delegate(language, true, "X-LAM"), EveryPage.Who.ORGANISATION))
                .isEmpty();
    }

    /** The same addresses show an officer more than a guest. */
    @Test
    void anOfficersSightOfPublicPagesIsNoWorse() {
        try (var officer = house.officer(Language.EN, true)) {
            assertThat(hindrances(officer, Language.EN, EveryPage.Who.ANYONE)).isEmpty();
        }
    }

    private List<String> inEveryLanguage(Function<Language, Visitor> who, EveryPage.Who pages) {
        var found = new ArrayList<String>();
        for (var language : Language.values()) {
            try (var visitor = who.apply(language)) {
                found.addAll(hindrances(visitor, language, pages));
            }
        }
        return found;
    }

    /** English answers for what every language has alike, in both lights and at both sizes; Arabic for what is built from right to left. */
    private List<String> hindrances(Visitor visitor, Language language, EveryPage.Who who) {
        var found = new ArrayList<String>();
        onAPhone(visitor);
        for (var page : pages) {
            if (page.who() != who || !isLookedAt(page, language)) continue;
            visitor.open(page.path());
            var where = language.code() + page.path() + " ";
            Hindrances.overflow(visitor, where, found);
            switch (language) {
                case EN -> {
                    Hindrances.look(visitor, where + "on a phone in the dark", found);
                    atADesk(visitor);
                    Hindrances.axe(visitor, language, where + "in the light", found);
                    onAPhone(visitor);
                }
                case AR -> Hindrances.axe(visitor, language, where + "on a phone", found);
                default -> Hindrances.language(visitor, language, where, found);
            }
        }
        return found;
    }

    /** In English and Arabic every page, in the others each in one of them by turns: what is long in one is long in the next. */
    private boolean isLookedAt(EveryPage page, Language language) {
        var turn = BY_TURNS.indexOf(language);
        return turn < 0 || pages.indexOf(page) % BY_TURNS.size() == turn;
    }

    private static void onAPhone(Visitor visitor) {
        visitor.page().setViewportSize(320, 640);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    }

    private static void atADesk(Visitor visitor) {
        visitor.page().setViewportSize(1280, 900);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
