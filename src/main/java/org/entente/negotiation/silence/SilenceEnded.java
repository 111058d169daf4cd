package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A silence procedure was over at its closing instant, by itself.
 *
 * @param brokenOn the paragraphs on which a break stood; none where it was broken on all, or not at all
 * @param endedAt the closing instant, which may lie before {@code at}, when that was written down
 */
public record SilenceEnded(
        UUID silence,
        UUID text,
        UUID version,
        SilenceOutcome outcome,
        List<UUID> brokenOn,
        Instant endedAt,
        @Nullable UUID by,
        Instant at)
        implements SilenceAct {}
