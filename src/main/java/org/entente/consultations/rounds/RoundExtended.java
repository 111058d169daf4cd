package org.entente.consultations.rounds;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** The deadline of a round was put later, for a reason. */
public record RoundExtended(UUID round, Instant before, Instant after, String reason, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/rounds/" + round;
    }
}
