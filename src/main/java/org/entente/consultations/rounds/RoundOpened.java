package org.entente.consultations.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A round was opened over a choice of propositions, until a deadline. */
public record RoundOpened(
        UUID round,
        UUID consultation,
        List<UUID> propositions,
        Instant until,
        boolean showsDistribution,
        @Nullable UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/rounds/" + round;
    }
}
