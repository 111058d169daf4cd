package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/** A decision as it was recorded at one time, and why it was corrected; the first has no reason. */
public record DecisionText(
        int version,
        Names sentences,
        @Nullable UUID item,
        MannerOfAdoption adopted,
        @Nullable Votes votes,
        Instant decidedAt,
        String reason,
        Instant at) {}
