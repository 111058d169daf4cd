package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A rapporteur has read a party's position in its statements; unconfirmed until its delegation says so. */
public record PositionRead(
        UUID position,
        UUID proposition,
        UUID party,
        Stance stance,
        List<UUID> paragraphs,
        @Nullable UUID by,
        Instant at)
        implements Act {

    static PositionRead of(Position position, @Nullable UUID by) {
        return new PositionRead(
                position.id(),
                position.proposition(),
                position.party(),
                position.stance(),
                position.paragraphs(),
                by,
                position.at());
    }

    @Override
    public String about() {
        return "/positions/" + position;
    }
}
