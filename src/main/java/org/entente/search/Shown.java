package org.entente.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Ui;

/** Answers with what a page writes beside them. */
public record Shown(Ui ui, Asked asked, Answers answers, Map<String, FacetNames> names) {

    /** The address of a question, which is the whole of it. */
    public static String address(Asked asked) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", Typed.asFarAsRead(asked.words()));
        asked.chosen().forEach((facet, value) -> fields.put(facet.field(), value));
        if (!asked.wide()) fields.put("wide", "no");
        if (asked.newest()) fields.put("sort", "new");
        if (asked.after() != null) fields.put("after", asked.after().toString());
        var address = new StringBuilder("/search");
        fields.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }

    public String link(Asked other) {
        return ui.link(address(other));
    }

    /** What a value of a facet is called in the reader's language. */
    public String name(Facet facet, String value) {
        return switch (facet) {
            case KIND -> Messages.has("search.kind." + value) ? ui.localize("search.kind." + value) : value;
            case LANGUAGE -> Language.of(value).map(Language::endonym).orElse(value);
            case YEAR -> value;
            case PARTY, ELEMENT, BODY ->
                Optional.ofNullable(names.get(facet.field()))
                        .flatMap(known -> known.name(value, ui.language()))
                        .orElse(value);
        };
    }

    /** The values that the answers can be narrowed down to; one that all of them have narrows nothing. */
    public List<Answers.Choosable> choosable(Facet facet) {
        if (asked.chosen().containsKey(facet)) return List.of();
        return answers.facets().getOrDefault(facet, List.of()).stream()
                .filter(value -> value.count() < answers.total())
                .toList();
    }

    public boolean isNarrowable() {
        return !asked.chosen().isEmpty()
                || List.of(Facet.values()).stream()
                        .anyMatch(facet -> !choosable(facet).isEmpty());
    }

    /** Of all languages, each once; with a dot between them, since “and” would be of one language alone. */
    public String widened() {
        return answers.widened().stream()
                .flatMap(words -> words.values().stream())
                .flatMap(List::stream)
                .distinct()
                .limit(24)
                .collect(Collectors.joining(" · "));
    }

    /** A day in words, a month or year as it is known. */
    public String date(Hit hit) {
        var known = Objects.requireNonNullElse(hit.date(), "");
        return known.length() == 10 ? ui.date(LocalDate.parse(known)) : known;
    }

    /** In the language of the text it leads to; where that is none of the six, in the page's. */
    public String link(Hit hit) {
        return ui.link(hit.path());
    }

    public boolean isAllFictitious() {
        return !answers.groups().isEmpty()
                && answers.groups().stream().allMatch(group -> group.first().fictitious());
    }
}
