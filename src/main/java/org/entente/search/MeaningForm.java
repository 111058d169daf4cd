package org.entente.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.DigestUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Words of one meaning as they are typed: one a line, in each language. */
public final class MeaningForm {

    private static final int LONGEST = 2_000;
    private static final int WORD = 100;
    private static final String KNOWN = "known";

    private final MultiValueMap<String, String> typed;

    MeaningForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    static MeaningForm empty() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("id", UUID.randomUUID().toString());
        return new MeaningForm(fields);
    }

    static MeaningForm of(Synonyms.Meaning meaning) {
        var fields = new LinkedMultiValueMap<String, String>();
        meaning.words().forEach((language, words) -> fields.add("words_" + language.code(), String.join("\n", words)));
        fields.add(KNOWN, mark(meaning.words()));
        return new MeaningForm(fields);
    }

    /** With what was typed, over the words as they are now. */
    MeaningForm over(Map<Language, List<String>> current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set(KNOWN, mark(current));
        return new MeaningForm(again);
    }

    /** Whether somebody has changed the words since the form was shown. */
    boolean isOvertaken(Map<Language, List<String>> current) {
        return !value(KNOWN).equals(mark(current));
    }

    private static String mark(Map<Language, List<String>> words) {
        var told = Meanings.byCode(words).toString();
        return DigestUtils.md5DigestAsHex(told.getBytes(StandardCharsets.UTF_8));
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /** Chosen when the form was first shown, so that sent twice it adds one meaning. */
    UUID id() {
        return TypedId.orNew(value("id"));
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        for (var language : Language.values()) {
            var field = "words_" + language.code();
            mistakes.atMost(field, value(field), LONGEST);
            lines(language).stream()
                    .filter(line -> line.length() > WORD
                            || Words.of(Words.stems(language), line).isEmpty())
                    .findFirst()
                    .ifPresent(line -> mistakes.on(field, "search.mistake.word", line));
        }
        var count = words().values().stream().mapToInt(List::size).sum();
        if (count < 2) mistakes.on("words_ar", "search.mistake.two");
        return mistakes;
    }

    Map<Language, List<String>> words() {
        var words = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) {
            if (!lines(language).isEmpty()) words.put(language, lines(language));
        }
        return words;
    }

    private List<String> lines(Language language) {
        return Arrays.stream(value("words_" + language.code()).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
