package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody who reads the text may know of a break.
 *
 * @param paragraphs on which; none is on all that was put under silence
 * @param told the break itself, where its State shows it to everybody who reads the text
 */
public record BreakFact(
        UUID id,
        List<UUID> paragraphs,
        Instant at,
        @Nullable Instant withdrawnAt,
        @Nullable SilenceBreak told) {

    public boolean stands() {
        return withdrawnAt == null;
    }

    public boolean isOfAll() {
        return paragraphs.isEmpty();
    }

    BreakFact told(@Nullable SilenceBreak known) {
        return new BreakFact(id, paragraphs, at, withdrawnAt, known);
    }
}
