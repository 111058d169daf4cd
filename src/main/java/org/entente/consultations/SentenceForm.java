package org.entente.consultations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A sentence of a report as it is typed, with the paragraphs ticked or named by their address. */
public final class SentenceForm {

    private static final Pattern PLACE = Pattern.compile("\\d{1,5}");

    private final MultiValueMap<String, String> typed;

    SentenceForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** With the id of the sentence it will be, so that the form sent twice makes one. */
    static SentenceForm empty(String element, int position) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("element", element);
        typed.add("position", Integer.toString(position));
        return new SentenceForm(typed);
    }

    static SentenceForm of(Sentence sentence) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("element", sentence.element());
        typed.add("position", Integer.toString(sentence.position()));
        typed.add("quantifier", sentence.quantifier().name());
        typed.add("lock", Long.toString(sentence.lock()));
        for (var language : Language.values()) {
            typed.add(
                    "text_" + language.code(),
                    sentence.texts().written(language).orElse(""));
        }
        sentence.paragraphs().forEach(paragraph -> typed.add("paragraph", paragraph.toString()));
        return new SentenceForm(typed);
    }

    SentenceForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new SentenceForm(again);
    }

    UUID id() {
        return TypedId.orNew(value("id"));
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean holds(UUID paragraph) {
        return paragraphs().contains(paragraph);
    }

    /** Ticked, or written as an address or id in the free field. */
    List<UUID> paragraphs() {
        var words = String.join(" ", typed.getOrDefault("paragraph", List.of())) + " " + value("more");
        return TypedId.in(words);
    }

    Mistakes mistakes(List<String> elements, List<UUID> unknown, Language reader) {
        var mistakes = new Mistakes();
        if (!elements.contains(value("element"))) mistakes.on("element", "web.mistake.choice");
        if (texts().isEmpty()) mistakes.on("text_" + reader.code(), "consultations.mistake.sentence");
        for (var language : Language.values())
            mistakes.atMost("text_" + language.code(), value("text_" + language.code()), 2000);
        if (!PLACE.matcher(value("position")).matches()) mistakes.on("position", "consultations.mistake.position");
        if (quantifier().isEmpty()) mistakes.on("quantifier", "web.mistake.choice");
        if (!unknown.isEmpty())
            mistakes.on(
                    "more",
                    "consultations.mistake.paragraph",
                    unknown.getFirst().toString());
        return mistakes;
    }

    Sentence sentence(Report report, UUID id) {
        return new Sentence(
                id,
                report.id(),
                value("element"),
                position(),
                texts(),
                quantifier().orElseThrow(),
                paragraphs(),
                report.round(),
                value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : 0);
    }

    private Names texts() {
        return Names.ofEach(language -> value("text_" + language.code()));
    }

    private int position() {
        return Integer.parseInt(value("position"));
    }

    private Optional<Quantifier> quantifier() {
        return Arrays.stream(Quantifier.values())
                .filter(each -> each.name().equals(value("quantifier")))
                .findFirst();
    }
}
