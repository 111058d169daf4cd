package org.entente.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.springframework.web.util.UriComponentsBuilder;

/** What was typed, ticked and chosen in a form, to be put into the same form in another language; but no password. */
final class TypedWords {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", SentForm.PLACE, ChangeOfLanguage.FORM, Mistakes.FIELD);
    private static final Set<String> NOT_KEPT = Set.of("password", "file");

    private final HttpServletRequest request;

    TypedWords(HttpServletRequest request) {
        this.request = request;
    }

    void into(Element form) {
        var controls = form.select("input[name], textarea[name], select[name]");
        for (var control : controls) {
            var name = control.attr("name");
            if (!NOT_TYPED.contains(name) && !NOT_KEPT.contains(control.attr("type")))
                fill(control, typed(request, name));
        }
        var known = controls.stream().map(control -> control.attr("name")).collect(Collectors.toSet());
        for (var name : Collections.list(request.getParameterNames())) {
            if (!known.contains(name) && !NOT_TYPED.contains(name)) keep(form, name);
        }
    }

    private static void fill(Element control, List<String> typed) {
        if (control.attr("type").equals("checkbox") || control.attr("type").equals("radio")) {
            control.attr("checked", typed.contains(control.val()));
        } else if (!typed.isEmpty()) {
            write(control, typed);
            if (control.is("textarea, input") && !typed.getFirst().isEmpty()) unfold(control);
        }
    }

    private static void write(Element control, List<String> typed) {
        switch (control.normalName()) {
            case "select" ->
                control.select("option").forEach(option -> option.attr("selected", typed.contains(option.val())));
            // A browser passes over the first line break of a text area, so that one goes before the words.
            case "textarea" -> control.empty().appendChild(new TextNode("\n" + typed.getFirst()));
            default -> control.attr("value", typed.getFirst());
        }
    }

    /** Words in a language that this page keeps folded up must not seem to be gone. */
    private static void unfold(Element control) {
        var folded = control.closest("details");
        if (folded != null) folded.attr("open", true);
    }

    /** What the form does not offer at first, such as a file that was sent with it before. */
    private void keep(Element form, String name) {
        for (var value : typed(request, name)) {
            form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", name)
                    .attr("value", value);
        }
    }

    /** Without what only the address says: it comes first. */
    static List<String> typed(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values == null) return List.of();
        var query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        var asked = query.getOrDefault(name, List.of()).size();
        return Arrays.asList(values).subList(Math.min(asked, values.length), values.length);
    }
}
