package org.entente.negotiation.adoption;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Messages;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ShelfOnTexts;
import org.entente.negotiation.Visible;
import org.entente.search.Readable;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;

/** What States have said of texts before their body and stands, by its words, on the page of the adoption. */
@Component
class DeclarationShelf implements ShelfOnTexts {

    static final String NAME = "adoptions";

    private final TextAdoptions adoptions;
    private final Declarations declarations;
    private final NegotiatedTexts texts;

    DeclarationShelf(TextAdoptions adoptions, Declarations declarations, NegotiatedTexts texts) {
        this.adoptions = adoptions;
        this.declarations = declarations;
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
        texts.find(adoption.text())
                .ifPresent(text -> declarations.of(adoption.id()).stream()
                        .filter(Declaration::stands)
                        .filter(said -> !said.words().isEmpty())
                        .forEach(said -> each.accept(readable(said, adoption, text))));
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
