package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.View;

/** Whatever page anybody opens, in whichever language: nothing for axe to find, nothing cut off on a phone. */
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {

    @Autowired
    House house;

    /** Two at once: while axe looks at one page, the house makes the next. */
    private final ExecutorService windows = Executors.newFixedThreadPool(2);

    private List<EveryPage> pages;

    @BeforeAll
    void whatThereIs() {
        pages = EveryPage.in(house);
    }

    @AfterAll
    void nobodyIsLookingAnyMore() {
        windows.close();
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

    /** The language first in which most is looked at. */
    private List<String> inEveryLanguage(Function<Language, Visitor> who, EveryPage.Who pages) {
        return Stream.of(Language.values())
                .sorted(Comparator.comparing(language -> language != Language.EN))
                .map(language -> CompletableFuture.supplyAsync(
                        () -> {
                            try (var visitor = who.apply(language)) {
                                return hindrances(visitor, language, pages);
                            }
                        },
                        windows))
                .toList()
                .stream()
                .flatMap(found -> found.join().stream())
                .toList();
    }

    /** English answers for what every language has alike, in both lights and at both sizes; Arabic for what is built from right to left. */
    private List<String> hindrances(Visitor visitor, Language language, EveryPage.Who who) {
        var found = new ArrayList<String>();
        onAPhone(visitor);
        for (var page : pages) {
            if (page.who() != who) continue;
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
                default -> Hindrances.names(visitor, where, found);
            }
        }
        return found;
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
