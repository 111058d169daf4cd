package org.entente.parties;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Parties, to be found by their names in each language. */
@Component
class PartyShelf implements Shelf {

    static final String NAME = "parties";

    private final Parties parties;

    PartyShelf(Parties parties) {
        this.parties = parties;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        parties.all(Language.EN).forEach(party -> lay(party, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        parties.lookAgain();
        wholes.stream()
                .map(PartyId::new)
                .map(parties::find)
                .flatMap(Optional::stream)
                .forEach(party -> lay(party, each));
    }

    private static void lay(Party party, Consumer<Readable> each) {
        party.names()
                .texts()
                .forEach((language, name) -> each.accept(new Readable(
                        party.code(),
                        party.id().id(),
                        "party",
                        language,
                        name,
                        name + " (" + party.code() + ")",
                        null,
                        party.id().id(),
                        Set.of(),
                        null,
                        null,
                        Audience.PUBLIC,
                        null,
                        party.path(),
                        party.fictitious())));
    }
}
