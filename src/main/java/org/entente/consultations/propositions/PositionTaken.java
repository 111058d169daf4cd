package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A delegation has taken a position, or has confirmed or corrected what a rapporteur read. */
public record PositionTaken(
        UUID position,
        UUID proposition,
        UUID party,
        Stance stance,
        @Nullable UUID answers,
        @Nullable UUID round,
        UUID by,
        Instant at)
        implements Act {

    public static PositionTaken of(Position position, UUID by) {
        return new PositionTaken(
                position.id(),
                position.proposition(),
                position.party(),
                position.stance(),
                position.answers(),
                position.round(),
                by,
                position.at());
    }

    @Override
    public String about() {
        return "/positions/" + position;
    }
}
