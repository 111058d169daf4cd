package org.entente.consultations.propositions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A proposition as it is drawn: its sentence in up to six languages, and the paragraphs ticked or named by their address. */
public final class PropositionForm {

    private static final int LONGEST = 600;
    private final MultiValueMap<String, String> typed;

    PropositionForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** With the id it will have, so that the form sent twice draws one. */
    static PropositionForm empty(String element, Collection<UUID> paragraphs, Language language) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("element", element);
        typed.add("language", language.code());
        paragraphs.forEach(paragraph -> typed.add("paragraph", paragraph.toString()));
        return new PropositionForm(typed);
    }

    static PropositionForm of(Proposition proposition) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("element", proposition.element());
        typed.add("language", proposition.language().code());
        typed.add("lock", Long.toString(proposition.lock()));
        proposition.wordings().values().forEach(wording -> {
            typed.add("text_" + wording.language().code(), wording.text());
            typed.add(
                    "standing_" + wording.language().code(), wording.standing().name());
        });
        proposition.paragraphs().forEach(paragraph -> typed.add("paragraph", paragraph.toString()));
        return new PropositionForm(typed);
    }

    PropositionForm withLock(long current) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("lock", Long.toString(current));
        return new PropositionForm(again);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean holds(UUID paragraph) {
        return paragraphs().contains(paragraph);
    }

    UUID id() {
        return TypedId.orNew(value("id"));
    }

    long knownLock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    Language language() {
        return Language.of(value("language")).orElse(Language.EN);
    }

    String text(Language language) {
        return value("text_" + language.code());
    }

    /** The original's is not chosen; a translation is unofficial until somebody says that it is official. */
    Wording.Standing standing(Language language, Language original) {
        if (language == original) return Wording.Standing.ORIGINAL;
        return Wording.Standing.of(value("standing_" + language.code()))
                .filter(standing -> standing == Wording.Standing.OFFICIAL)
                .orElse(Wording.Standing.UNOFFICIAL);
    }

    List<UUID> paragraphs() {
        return TypedId.in(String.join(" ", typed.getOrDefault("paragraph", List.of())) + " " + value("more"));
    }

    /** Where {@code cites} is false, no paragraph is left that the consultation holds. */
    Mistakes mistakes(List<String> elements, List<UUID> unknown, boolean cites, Language original) {
        var mistakes = new Mistakes();
        if (!elements.contains(value("element"))) mistakes.on("element", "web.mistake.choice");
        if (text(original).isEmpty()) mistakes.on("text_" + original.code(), "propositions.mistake.text");
        for (var language : Language.values()) mistakes.atMost("text_" + language.code(), text(language), LONGEST);
        if (!unknown.isEmpty())
            mistakes.on(
                    "more", "propositions.mistake.unknown", unknown.getFirst().toString());
        if (!cites) mistakes.on("more", "propositions.mistake.paragraph");
        return mistakes;
    }
}
