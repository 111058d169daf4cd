package org.entente.consultations.rounds;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.consultations.propositions.PositionsRevealed;
import org.jspecify.annotations.Nullable;

/**
 * A round was closed: by its deadline, or before it by somebody, for a reason.
 *
 * @param closedAt when it was over, which may lie before {@code at}, when that was carried out
 */
public record RoundClosed(
        UUID round,
        Instant closedAt,
        String reason,
        @Nullable UUID by,
        Instant at) implements Act, PositionsRevealed {

    @Override
    public String about() {
        return "/rounds/" + round;
    }
}
