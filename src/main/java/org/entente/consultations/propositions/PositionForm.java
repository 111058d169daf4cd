package org.entente.consultations.propositions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A position as it is taken or read: the stance, the change it needs, the reason, and the paragraphs that show it. */
public final class PositionForm {

    static final int LONGEST = 2000;
    private final MultiValueMap<String, String> typed;

    PositionForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** With the id it will have, so that the form sent twice takes one position. */
    static PositionForm empty(Language language) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("language", language.code());
        return new PositionForm(typed);
    }

    /** Filled with what was said or read before, to be said otherwise. */
    static PositionForm after(Position before) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("stance", before.stance().name());
        typed.add("change", before.change());
        typed.add("reason", before.reason());
        typed.add("language", before.language().code());
        if (!before.ownWord()) typed.add("reading", before.id().toString());
        before.paragraphs().forEach(paragraph -> typed.add("paragraph", paragraph.toString()));
        return new PositionForm(typed);
    }

    PositionForm of(String party) {
        var again = new LinkedMultiValueMap<>(typed);
        again.set("party", party);
        return new PositionForm(again);
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    public boolean holds(UUID paragraph) {
        return paragraphs().contains(paragraph);
    }

    public boolean says(Stance stance) {
        return stance.name().equals(value("stance"));
    }

    UUID id() {
        return id("id").orElseGet(UUID::randomUUID);
    }

    Optional<UUID> reading() {
        return id("reading");
    }

    private Optional<UUID> id(String field) {
        return TypedId.of(value(field));
    }

    Optional<Stance> stance() {
        return Stance.of(value("stance"));
    }

    Language language() {
        return Language.of(value("language")).orElse(Language.EN);
    }

    List<UUID> paragraphs() {
        return TypedId.in(String.join(" ", typed.getOrDefault("paragraph", List.of())) + " " + value("more"));
    }

    /**
     * What is wrong with it.
     *
     * @param unknown paragraphs named that do not show this party's position
     */
    Mistakes mistakes(List<UUID> unknown, boolean needsParagraph) {
        var mistakes = mistakes("stance", "change", value("stance"), value("change"), value("reason"));
        if (Language.of(value("language")).isEmpty()) mistakes.on("language", "web.mistake.choice");
        if (!unknown.isEmpty())
            mistakes.on(
                    "more",
                    "propositions.mistake.not_theirs",
                    unknown.getFirst().toString());
        if (needsParagraph && paragraphs().isEmpty()) mistakes.on("more", "propositions.mistake.shows_nothing");
        return mistakes;
    }

    /** The same for a form that asks about several propositions, whose fields bear other names. */
    public static Mistakes mistakes(
            String stanceField, String changeField, String stance, String change, String reason) {
        var mistakes = new Mistakes();
        var chosen = Stance.of(stance);
        if (chosen.isEmpty()) mistakes.on(stanceField, "propositions.mistake.stance");
        if (chosen.filter(Stance.NEEDS_CHANGE::equals).isPresent() && change.isEmpty())
            mistakes.on(changeField, "propositions.mistake.change");
        if (chosen.filter(each -> each != Stance.NEEDS_CHANGE).isPresent() && !change.isEmpty())
            mistakes.on(changeField, "propositions.mistake.change_without");
        mistakes.atMost(changeField, change, LONGEST);
        mistakes.atMost(changeField.replace("change", "reason"), reason, LONGEST);
        return mistakes;
    }
}
