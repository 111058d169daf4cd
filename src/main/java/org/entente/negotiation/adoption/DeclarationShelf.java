package org.entente.negotiation.adoption;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ShelfOnTexts;
import org.entente.negotiation.Visible;
import org.entente.search.Readable;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/** What States have said of texts before their body and what was read out there, as far as it stands, on the page of the adoption. */
@Component
class DeclarationShelf implements ShelfOnTexts {

    static final String NAME = "adoptions";

    private final TextAdoptions adoptions;
    private final Declarations declarations;
    private final OralAmendments amendments;
    private final NegotiatedTexts texts;

    DeclarationShelf(
            TextAdoptions adoptions, Declarations declarations, OralAmendments amendments, NegotiatedTexts texts) {
        this.adoptions = adoptions;
        this.declarations = declarations;
        this.amendments = amendments;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        for (var text : texts.all()) for (var adoption : adoptions.on(text)) lay(adoption, each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        for (var id : wholes) adoptions.find(id).ifPresent(adoption -> lay(adoption, each));
    }

    @Override
    public Set<UUID> wholes(UUID text) {
        return adoptions.on(text).stream().map(TextAdoption::id).collect(Collectors.toSet());
    }

    private void lay(TextAdoption adoption, Consumer<Readable> each) {
        texts.find(adoption.text()).ifPresent(text -> {
            declarations.of(adoption.id()).stream()
                    .filter(Declaration::stands)
                    .filter(said -> !said.words().isEmpty())
                    .forEach(said -> each.accept(readable(said, adoption, text)));
            amendments.of(adoption.id()).stream()
                    .filter(OralAmendment::stands)
                    .forEach(read -> lay(read, adoption, text, each));
        });
    }

    /** What would be deleted is found by the words that go. */
    private static void lay(OralAmendment read, TextAdoption adoption, NegotiatedText text, Consumer<Readable> each) {
        var words = read.words().texts();
        if (words.isEmpty()) each.accept(readable(read, adoption, text, text.language(), read.before()));
        words.forEach((language, said) -> each.accept(readable(read, adoption, text, language, said)));
    }

    private static Readable readable(
            OralAmendment read, TextAdoption adoption, NegotiatedText text, Language language, String words) {
        return new Readable(
                adoption.id() + "-amendment-" + read.number(),
                adoption.id(),
                "oral_amendment",
                language,
                Messages.text(language, read.deed().key()) + " · "
                        + text.titles().in(language),
                Visible.of(words),
                null,
                null,
                Set.of(),
                null,
                read.at().atZone(Dates.NEW_YORK).toLocalDate().toString(),
                text.audience(),
                null,
                adoption.path(),
                text.fictitious());
    }

    private static Readable readable(Declaration said, TextAdoption adoption, NegotiatedText text) {
        return new Readable(
                said.id().toString(),
                adoption.id(),
                "declaration",
                said.language(),
                Messages.text(said.language(), said.kind().key()) + " · "
                        + text.titles().in(said.language()),
                Visible.of(said.words()),
                null,
                said.party(),
                Set.of(),
                null,
                said.at().atZone(Dates.NEW_YORK).toLocalDate().toString(),
                text.audience(),
                null,
                adoption.path(),
                text.fictitious());
    }
}
