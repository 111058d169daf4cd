package org.entente.consultations.propositions;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.consultations.Rule;
import org.entente.languages.Messages;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.springframework.stereotype.Component;

/**
 * What delegations have said themselves of open propositions and stands, by what they would change and why; of rounds only
 * those that are closed. What a rapporteur has read into their statements is found in the statements.
 */
@Component
class PositionShelf implements Shelf {

    static final String NAME = "positions";

    private final Positions positions;
    private final Propositions propositions;
    private final Consultations consultations;

    PositionShelf(Positions positions, Propositions propositions, Consultations consultations) {
        this.positions = positions;
        this.propositions = propositions;
        this.consultations = consultations;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        propositions.walkOpen(
                some -> propositions.open(some).forEach(proposition -> lay(proposition, position -> true, each)));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        var about = wholes.stream()
                .map(positions::find)
                .flatMap(Optional::stream)
                .map(Position::proposition)
                .collect(Collectors.toSet());
        propositions
                .open(about)
                .forEach(proposition -> lay(proposition, position -> wholes.contains(position.id()), each));
    }

    private void lay(Proposition proposition, Predicate<Position> wanted, Consumer<Readable> each) {
        var consultation = consultations.get(proposition.consultation());
        positions.standing(proposition).stream()
                .filter(Position::ownWord)
                .filter(position -> !words(position).isEmpty())
                .filter(wanted)
                .forEach(position -> each.accept(readable(position, proposition, consultation)));
    }

    private static String words(Position position) {
        return Stream.of(position.change(), position.reason())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Where the consultation's rule hides who spoke, the search does not know it either. */
    private static Readable readable(Position position, Proposition proposition, Consultation consultation) {
        var language = position.language();
        return new Readable(
                position.id().toString(),
                position.id(),
                "position",
                language,
                Messages.text(language, position.stance().key()) + " · " + consultation.title(language),
                words(position),
                null,
                consultation.rule() == Rule.NAMED ? position.party() : null,
                Set.of(proposition.element()),
                null,
                position.at().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                proposition.audience(),
                null,
                position.path(),
                proposition.fictitious());
    }
}
