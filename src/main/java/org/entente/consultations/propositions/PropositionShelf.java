package org.entente.consultations.propositions;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.springframework.stereotype.Component;

/** Open propositions in each language in which they are written. */
@Component
class PropositionShelf implements Shelf {

    static final String NAME = "propositions";

    private final Propositions propositions;
    private final Positions positions;
    private final Consultations consultations;

    PropositionShelf(Propositions propositions, Positions positions, Consultations consultations) {
        this.propositions = propositions;
        this.positions = positions;
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        propositions.walkOpen(some -> lay(some, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(wholes, each);
    }

    /** What is said of them is for those whom they are for, and one position takes the place of another. */
    @Override
    public Map<String, Set<UUID>> alsoChanged(Set<UUID> wholes) {
        return Map.of(PositionShelf.NAME, positions.on(wholes));
    }

    private void lay(Collection<UUID> ids, Consumer<Readable> each) {
        for (var proposition : propositions.open(ids)) {
            var consultation = consultations.get(proposition.consultation());
            proposition
                    .wordings()
                    .values()
                    .forEach(wording -> each.accept(readable(proposition, consultation, wording.language())));
        }
    }

    private static Readable readable(Proposition proposition, Consultation consultation, Language language) {
        var opened = Objects.requireNonNull(proposition.openedAt());
        return new Readable(
                proposition.id().toString(),
                proposition.id(),
                "proposition",
                language,
                consultation.title(language),
                proposition.texts().in(language),
                null,
                null,
                Set.of(proposition.element()),
                null,
                opened.atZone(ZoneOffset.UTC).toLocalDate().toString(),
                proposition.audience(),
                null,
                proposition.path(),
                proposition.fictitious());
    }
}
