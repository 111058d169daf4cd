package org.entente.process;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The terms of an element as they are typed: one a line in each language, with its weight from 1 to 5 after an equals sign. */
public final class TermsForm {

    private static final Pattern LINE = Pattern.compile("(?<term>[^=]{1,100}?)\\s*(?:=\\s*(?<weight>[1-5]))?");
    private static final int USUAL_WEIGHT = 3;
    private static final int LONGEST = 60_000;

    private final MultiValueMap<String, String> typed;

    TermsForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static TermsForm of(Map<Language, List<WeightedTerm>> terms) {
        var typed = new LinkedMultiValueMap<String, String>();
        terms.forEach((language, all) -> typed.add(
                "terms_" + language.code(), all.stream().map(WeightedTerm::line).collect(Collectors.joining("\n"))));
        return new TermsForm(typed);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        for (var language : Language.values()) {
            var field = "terms_" + language.code();
            mistakes.atMost(field, value(field), LONGEST);
            value(field)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !LINE.matcher(line).matches())
                    .findFirst()
                    .ifPresent(line -> mistakes.on(field, "process.mistake.term", line));
        }
        return mistakes;
    }

    /** Of two lines with the same term the last stands. */
    Map<Language, List<WeightedTerm>> terms() {
        var terms = new EnumMap<Language, List<WeightedTerm>>(Language.class);
        for (var language : Language.values()) {
            var all = value("terms_" + language.code())
                    .lines()
                    .map(String::strip)
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> new WeightedTerm(
                            line.group("term").strip(),
                            line.group("weight") == null ? USUAL_WEIGHT : Integer.parseInt(line.group("weight"))))
                    .collect(Collectors.toMap(
                            WeightedTerm::term, term -> term, (first, last) -> last, LinkedHashMap::new));
            terms.put(language, new ArrayList<>(all.values()));
        }
        return terms;
    }
}
