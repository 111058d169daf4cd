package org.entente.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.entente.languages.Language;

/** What on the page before a visitor would hinder somebody. */
final class Hindrances {

    private Hindrances() {}

    /** Contrast takes axe longest, minutes where letters are joined, and is the same in every language: English answers for all. */
    static void axe(Visitor visitor, Language language, String where, List<String> found) {
        var axe = new AxeBuilder(visitor.page()).setLegacyMode(true);
        if (language != Language.EN) axe.disableRules(List.of("color-contrast"));
        for (var violation : axe.analyze().getViolations()) {
            var node = violation.getNodes().getFirst();
            found.add(where + ": " + violation.getId() + " " + node.getHtml() + " " + node.getFailureSummary());
        }
    }

    /** Nobody on a phone should have to push a page from side to side. */
    static void overflow(Visitor visitor, String where, List<String> found) {
        var over = visitor.page().evaluate("document.scrollingElement.scrollWidth - innerWidth");
        if (((Number) over).intValue() > 0) found.add(where + ": wider than a phone by " + over);
    }
}
