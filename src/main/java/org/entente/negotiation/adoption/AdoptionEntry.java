package org.entente.negotiation.adoption;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.Draft;
import org.entente.negotiation.TypedFields;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is typed while a text is before its body and afterwards: an amendment read out, a vote asked for, what a State says, a correction. */
public final class AdoptionEntry extends TypedFields {

    private static final int LONGEST_DECLARATION = 20_000;
    private static final int LONGEST_REASON = 2000;

    AdoptionEntry(MultiValueMap<String, String> typed) {
        super(typed);
    }

    /** With the id it will have, so that the form sent twice is one. */
    static AdoptionEntry begun() {
        return new AdoptionEntry(new LinkedMultiValueMap<>())
                .with("id", UUID.randomUUID().toString());
    }

    AdoptionEntry with(String field, String value) {
        return new AdoptionEntry(but(field, value));
    }

    public boolean isOfTheWhole() {
        return value("on").equals("whole");
    }

    Optional<UUID> vote() {
        return TypedId.of(value("vote"));
    }

    Optional<UUID> paragraph() {
        return TypedId.of(value("paragraph"));
    }

    List<UUID> paragraphs(Collection<UUID> among) {
        return isOfTheWhole() ? List.of() : among.stream().filter(this::names).toList();
    }

    Optional<OralAmendment.Deed> deed() {
        return OralAmendment.Deed.of(value("deed"));
    }

    Names words() {
        return Names.ofEach(language -> said("words_" + language.code()));
    }

    Optional<Language> language() {
        return Language.of(value("language"));
    }

    Optional<DeclarationKind> kind() {
        return DeclarationKind.of(value("kind"));
    }

    Optional<BallotChoice> choice() {
        return BallotChoice.of(value("choice"));
    }

    Optional<VoteMajority> majority() {
        return VoteMajority.of(value("majority"));
    }

    DeclaredWords declared(Collection<UUID> among) {
        return new DeclaredWords(paragraphs(among), said("words"), language().orElse(Language.EN));
    }

    Mistakes declarationMistakes(Collection<UUID> among) {
        var mistakes = new Mistakes();
        if (kind().isEmpty()) mistakes.on("kind", "web.mistake.choice");
        if (!isOfTheWhole() && paragraphs(among).isEmpty()) mistakes.on("paragraph", "adoption.mistake.on_what");
        if (kind().filter(DeclarationKind::needsWords).isPresent())
            mistakes.text("words", said("words"), LONGEST_DECLARATION);
        else mistakes.atMost("words", said("words"), LONGEST_DECLARATION);
        if (language().isEmpty()) mistakes.on("language", "web.mistake.choice");
        return mistakes;
    }

    /** One paragraph is read out at a time, and in other words than it has. */
    Mistakes amendmentMistakes(Collection<UUID> among, Language original, String before) {
        var mistakes = new Mistakes();
        if (deed().isEmpty()) mistakes.on("deed", "web.mistake.choice");
        if (paragraph().filter(among::contains).isEmpty()) mistakes.on("paragraph", "web.mistake.choice");
        if (deed().filter(OralAmendment.Deed.DELETE::equals).isPresent()) return mistakes;
        var own = "words_" + original.code();
        mistakes.text(own, said(own), Draft.LONGEST);
        for (var language : Language.values()) {
            var field = "words_" + language.code();
            mistakes.atMost(field, said(field), Draft.LONGEST);
            if (Draft.isDivided(said(field))) mistakes.on(field, "adoption.mistake.one_paragraph");
        }
        if (deed().filter(OralAmendment.Deed.REPLACE::equals).isPresent()
                && said(own).equals(before)) mistakes.on(own, "adoption.mistake.same_words");
        return mistakes;
    }

    Mistakes voteMistakes(Collection<UUID> among) {
        var mistakes = new Mistakes().text("rule", value("rule"), AdoptionForm.LONGEST_RULE);
        if (paragraphs(among).isEmpty()) mistakes.on("paragraph", "adoption.mistake.on_what");
        if (majority().isEmpty()) mistakes.on("majority", "web.mistake.choice");
        return mistakes;
    }

    Mistakes correctionMistakes(String before) {
        var mistakes = new Mistakes()
                .text("words", said("words"), Draft.LONGEST)
                .text("reason", said("reason"), LONGEST_REASON);
        if (Draft.isDivided(said("words"))) mistakes.on("words", "adoption.mistake.one_paragraph");
        if (said("words").equals(before)) mistakes.on("words", "adoption.mistake.same_words");
        return mistakes;
    }

    Mistakes reasonMistakes() {
        return new Mistakes().text("reason", said("reason"), LONGEST_REASON);
    }
}
