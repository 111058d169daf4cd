package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A form on the page that answers it: from there its words go along into every other language, also without JavaScript,
 * because the links to the languages become buttons of the form.
 */
final class SentForm {

    /** The field in which every form says where it stands. */
    static final String PLACE = "sent-from";

    /** By which what stands outside the form belongs to it. */
    private static final String ID = "sent";

    private final Document page;
    private final Element form;
    private final String act;

    private SentForm(Document page, Element form, String act) {
        this.page = page;
        this.form = form;
        this.act = act;
    }

    /** The page as it is where it holds no form that was sent. */
    static byte[] in(byte[] page, HttpServletRequest request) {
        var isChange = ChangeOfLanguage.is(request);
        if (!isChange && !request.getMethod().equals("POST")) return page;
        var act = act(isChange ? ChangeOfLanguage.form(request) : request.getRequestURI());
        var document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        for (var form : document.select("main form[method=post]")) {
            var kept = form.select("[name=" + ChangeOfLanguage.FORM + "]").val();
            if (!kept.isEmpty()) {
                // Not the form itself, but its words on the page that gives them back: in another language they go into
                // the form.
                new SentForm(document, form, kept).offerLanguages();
                return document.outerHtml().getBytes(StandardCharsets.UTF_8);
            }
            if (!doesAct(form, act)) continue;
            if (isChange) new TypedWords(request).into(form);
            else stay(form, request.getParameter(PLACE));
            new SentForm(document, form, act).offerLanguages();
            return document.outerHtml().getBytes(StandardCharsets.UTF_8);
        }
        return page;
    }

    /** However often it is sent, the form stands where it was first filled in. */
    private static void stay(Element form, @Nullable String place) {
        if (place != null && place.startsWith("/"))
            form.select("[name=" + PLACE + "]").val(place);
    }

    private void offerLanguages() {
        form.id(ID);
        var place = form.select("[name=" + PLACE + "]").val();
        for (var link : page.select(".languages a")) {
            link.tagName("button")
                    .removeAttr("href")
                    .removeAttr("hreflang")
                    .removeAttr("hx-boost")
                    .attr("form", ID)
                    .attr("formaction", "/" + link.attr("lang") + place)
                    .attr("formnovalidate", "")
                    .attr("name", ChangeOfLanguage.FORM)
                    .attr("value", act);
        }
        // The Enter key presses the first button of a form: that must go on being the act.
        page.select(".languages")
                .prepend("<button class=\"hidden\" tabindex=\"-1\" aria-hidden=\"true\"></button>")
                .select("button.hidden")
                .attr("form", ID);
    }

    /** By itself, or by one of its buttons. */
    private static boolean doesAct(Element form, String act) {
        return act(form.attr("action")).equals(act)
                || form.select("[formaction]").stream()
                        .anyMatch(button -> act(button.attr("formaction")).equals(act));
    }

    /** What a form would do: the path to which it is sent, in whatever language. */
    private static String act(String address) {
        return LanguageInTheAddress.withoutLanguage(address);
    }
}
