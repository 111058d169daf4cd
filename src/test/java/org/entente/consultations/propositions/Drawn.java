package org.entente.consultations.propositions;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.Consultation;
import org.entente.consultations.Scene;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.springframework.stereotype.Component;

/** Sets up what a test needs to be there already: a proposition that is open, and what was read or said on it. */
@Component
public class Drawn {

    private final Propositions propositions;
    private final Positions positions;
    private final Scene scene;
    private final Clock clock;

    Drawn(Propositions propositions, Positions positions, Scene scene, Clock clock) {
        this.propositions = propositions;
        this.positions = positions;
        this.scene = scene;
        this.clock = clock;
    }

    /** Drawn from a statement that somebody has made. */
    public Proposition open(Consultation consultation, String sentence, UUID... paragraphs) {
        return drawn(consultation, sentence, PropositionState.OPEN, Audience.PUBLIC, paragraphs);
    }

    /** For one delegation alone. */
    public Proposition named(Consultation consultation, String sentence, Delegate only, UUID... paragraphs) {
        return drawn(
                consultation,
                sentence,
                PropositionState.OPEN,
                new Audience(Audience.Kind.NAMED, Set.of(only.delegation())),
                paragraphs);
    }

    Proposition drawn(
            Consultation consultation, String sentence, PropositionState state, Audience audience, UUID... paragraphs) {
        // A minute ago, so that whatever is done now comes after.
        var then = clock.instant().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        var proposition = new Proposition(
                UUID.randomUUID(),
                consultation.id(),
                "STRUCTURE",
                Language.EN,
                Map.of(),
                Arrays.asList(paragraphs),
                state,
                audience,
                then,
                state == PropositionState.DRAFT ? null : then,
                null,
                "",
                consultation.fictitious(),
                0);
        propositions.add(proposition, null);
        propositions.word(proposition.id(), Language.EN, sentence, Wording.Standing.ORIGINAL, null, then);
        return propositions.find(proposition.id()).orElseThrow();
    }

    Position read(Proposition on, String party, Stance stance, String change, UUID paragraph) {
        return kept(Position.read(
                UUID.randomUUID(),
                on,
                scene.party(party),
                stance,
                change,
                "",
                Language.EN,
                List.of(paragraph),
                clock.instant()));
    }

    public Position said(Proposition on, String party, Stance stance, String change) {
        return kept(Position.taken(
                UUID.randomUUID(),
                on,
                scene.party(party),
                stance,
                change,
                "",
                Language.EN,
                List.of(),
                null,
                clock.instant()));
    }

    private Position kept(Position position) {
        positions.add(position, null);
        return position;
    }
}
