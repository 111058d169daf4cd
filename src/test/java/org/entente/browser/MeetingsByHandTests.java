package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.process.bodies.DemonstratedBodies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody needs a mouse on the pages of meetings, nor scripts. */
@InTheBrowser
class MeetingsByHandTests {

    /** What came to be in focus, in that order, and whether it was to be seen there. */
    private static final String WATCH = """
            window.stops = [];
            document.addEventListener("focusin", ({ target }) => {
              const { width, height } = target.getBoundingClientRect();
              const seen = getComputedStyle(target).outlineStyle !== "none" && width > 0 && height > 0;
              window.stops.push({ target, seen });
            });""";

    /** Of a group of radio buttons the key stops at one. */
    private static final String TO_REACH = """
            [...document.querySelectorAll("a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary, [tabindex='0']")]
              .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }))""";

    private static final String MISSED = """
            () => %s.filter((each) => !window.stops.some(({ target }) => target === each)).map((each) => "not reached: " + each.outerHTML.slice(0, 120))
              .concat(window.stops.filter(({ seen }) => !seen).map(({ target }) => "not seen: " + target.outerHTML.slice(0, 120)))""".formatted(TO_REACH);

    @Autowired
    House house;

    @Test
    void theTabKeyReachesEverythingAndIsAlwaysSeen() {
        var found = new ArrayList<String>();
        try (var officer = house.officer(Language.EN, true)) {
            officer.page().addInitScript(WATCH);
            for (var path : pages()) {
                officer.open(path);
                var count = ((Number) officer.page().evaluate(TO_REACH + ".length")).intValue();
                for (var at = 0; at < count + 3; at++) officer.page().keyboard().press("Tab");
                ((List<?>) officer.page().evaluate(MISSED)).forEach(each -> found.add(path + " " + each));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void withoutScriptsEveryLinkLeadsOnAndEveryFormHasItsButton() {
        var found = new ArrayList<String>();
        var followed = new ArrayList<String>();
        try (var officer = house.officer(Language.FR, false)) {
            for (var path : pages()) {
                assertThat(officer.open(path).status()).as(path).isEqualTo(200);
                for (var form : officer.page().locator("main form").all()) {
                    var id = form.getAttribute("id");
                    var buttons = form.locator("button:not(.hidden)").count()
                            + (id == null
                                    ? 0
                                    : officer.page()
                                            .locator("button[form='" + id + "']")
                                            .count());
                    if (buttons == 0) found.add(path + " has a form without a button");
                }
                for (var link : officer.page().locator("main a[href^='/']").all()) {
                    var address = link.getAttribute("href").replaceFirst("#.*", "");
                    if (followed.contains(address)) continue;
                    followed.add(address);
                    var answer = officer.page()
                            .request()
                            .get(
                                    house.address() + address,
                                    RequestOptions.create().setMaxRedirects(0));
                    if (answer.status() >= 400) found.add(path + " leads to " + address + ": " + answer.status());
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(followed).hasSizeGreaterThan(50);
    }

    private List<String> pages() {
        var session = "/sessions/" + DemonstratedBodies.SESSION;
        var past = meeting("number = 2");
        var next = meeting("number = 5");
        var list = "/speakers-lists/"
                + house.id("select id from meetings.speakers_list where meeting = '%s' order by closes_at desc limit 1"
                        .formatted(next.substring(10)));
        var event = "/side-events/"
                + house.id("select id from meetings.side_event where state = 'REQUESTED' and fictitious limit 1");
        var item = "/agenda-items/"
                + house.id("select id from meetings.agenda_item where session = '%s' and number = '5'"
                        .formatted(DemonstratedBodies.SESSION));
        return Stream.of(
                        Stream.of(
                                "/meetings",
                                session + "/programme",
                                session + "/agenda",
                                session + "/agenda/items/new"),
                        Stream.of(session + "/meetings/new", session + "/registrations", "/calendar", "/speaker-ranks"),
                        Stream.of("", "/change", "/mode", "/cancellation", "/recording", "/allocation")
                                .map(part -> next + part),
                        Stream.of("/speakers", "/booth", "/console", "/speakers-lists/new")
                                .map(part -> next + part),
                        Stream.of("", "/attendance", "/statements", "/statements/new", "/decisions", "/decisions/new")
                                .map(part -> past + part),
                        Stream.of(past + "/speakers", past + "/console", list + "/change", list + "/inscriptions/new"),
                        Stream.of("/side-events", event, event + "/change", item + "/change", item + "/removal"))
                .flatMap(each -> each)
                .toList();
    }

    private String meeting(String which) {
        return "/meetings/"
                + house.id("select id from meetings.meeting where session = '%s' and %s"
                        .formatted(DemonstratedBodies.SESSION, which));
    }
}
