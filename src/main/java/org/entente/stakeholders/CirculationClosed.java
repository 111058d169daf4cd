package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list was over at its closing instant, by itself.
 *
 * @param closedAt the closing instant, which may lie before {@code at}, when that was written down
 */
public record CirculationClosed(
        UUID circulation,
        int accredited,
        int others,
        Instant closedAt,
        @Nullable UUID by,
        Instant at) implements CirculationAct {}
