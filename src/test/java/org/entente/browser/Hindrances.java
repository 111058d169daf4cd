package org.entente.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import java.util.Map;
import org.entente.languages.Language;

/** What on the page before a visitor would hinder somebody. */
final class Hindrances {

    /** For nothing but what is wrong, which takes half the time; our pages have no frames to look into. */
    private static final String ASK = """
            asked => axe.run({ resultTypes: ['violations'], iframes: false, ...asked }).then(answer =>
                answer.violations.map(({ id, nodes }) => id + ' ' + nodes[0].html + ' ' + nodes[0].failureSummary))""";

    private static final List<String> LOOK =
            List.of("color-contrast", "link-in-text-block", "scrollable-region-focusable");

    private Hindrances() {}

    /** Contrast takes axe longest, minutes where letters are joined, and is the same in every language: English answers for all. */
    static void axe(Visitor visitor, Language language, String where, List<String> found) {
        var all = language == Language.EN;
        axe(
                visitor,
                all ? Map.of() : Map.of("rules", Map.of("color-contrast", Map.of("enabled", false))),
                where,
                found);
    }

    /** Only what light and room can change on a page that is built the same. */
    static void look(Visitor visitor, String where, List<String> found) {
        axe(visitor, Map.of("runOnly", LOOK), where, found);
    }

    /**
     * What may be otherwise in another language while the page is built the same: in which it says to be, and what it is called. That
     * nothing else on it goes without a name there, the messages answer for: each has its text in every language.
     */
    static void language(Visitor visitor, Language language, String where, List<String> found) {
        var page = visitor.page();
        if (!language.code().equals(page.getAttribute("html", "lang"))) found.add(where + ": in another language");
        if (page.title().isBlank()) found.add(where + ": without a title");
    }

    private static void axe(Visitor visitor, Map<String, ?> asked, String where, List<String> found) {
        var page = visitor.page();
        if (page.evaluate("'axe' in window").equals(false)) page.evaluate(AxeBuilder.getAxeScript());
        for (var violation : (List<?>) page.evaluate(ASK, asked)) found.add(where + ": " + violation);
    }

    /** Nobody on a phone should have to push a page from side to side. */
    static void overflow(Visitor visitor, String where, List<String> found) {
        var over = visitor.page().evaluate("document.scrollingElement.scrollWidth - innerWidth");
        if (((Number) over).intValue() > 0) found.add(where + ": wider than a phone by " + over);
    }
}
