package org.entente.attack;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form as a page shows it, by one of its buttons.
 *
 * @param action where that button sends it
 */
record ShownForm(FormElement form, String action) {

    /** Whatever a browser would check before it is sent, an attacker's does not. */
    private static final String WORDS = "textarea[name], input[name]:not([type]), input[name]:is([type=text],"
            + " [type=search], [type=url], [type=tel])";

    static List<ShownForm> on(String page) {
        return Jsoup.parse(page).select("form[method=post]").stream()
                .filter(FormElement.class::isInstance)
                .map(FormElement.class::cast)
                .flatMap(form -> Stream.concat(
                                Stream.of(form.attr("action")),
                                form.select("button[formaction]").eachAttr("formaction").stream())
                        .distinct()
                        .map(action -> new ShownForm(form, action)))
                .toList();
    }

    boolean takesFiles() {
        return form.attr("enctype").equals("multipart/form-data");
    }

    /** The fields into which one may write what one likes. */
    List<String> words() {
        return form.select(WORDS).stream()
                .filter(field -> !field.hasAttr("readonly"))
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
    }

    List<String> files() {
        return form.select("input[type=file]").eachAttr("name");
    }

    /** What is sent if nobody types anything, but for what a browser would not let be empty. */
    MultiValueMap<String, String> asShown() {
        var fields = new LinkedMultiValueMap<String, String>();
        for (var each : form.formData()) fields.add(each.key(), each.value());
        fields.remove("_csrf");
        for (var radio : form.select("input[type=radio]")) fields.putIfAbsent(radio.attr("name"), List.of(radio.val()));
        form.select("button[name]").stream()
                .findFirst()
                .ifPresent(button -> fields.set(button.attr("name"), button.val()));
        for (var field : form.select("input[type]"))
            if (field.val().isEmpty() && !usual(field).isEmpty()) fields.set(field.attr("name"), usual(field));
        return fields;
    }

    /** What a field takes that takes no words: the first there is to choose, or what is usual for its kind. */
    String usual(String name) {
        return form.select("[name]").stream()
                .filter(field -> field.attr("name").equals(name))
                .flatMap(field -> field.normalName().equals("select")
                        ? field.select("option").stream().map(Element::val)
                        : Stream.of(usual(field)))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String usual(Element field) {
        return switch (field.attr("type")) {
            case "date" -> "2099-01-02";
            case "time" -> "18:00";
            case "number" -> "1";
            case "url" -> "https://meet.example.int/room";
            case "email" -> UUID.randomUUID() + "@example.int";
            default -> "";
        };
    }
}
