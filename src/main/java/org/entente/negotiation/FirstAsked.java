package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a statement that somebody has named as where one of a text was first asked for.
 *
 * @param provision of the text
 * @param paragraph of the statement
 * @param because why it was taken back; empty where it was not
 */
public record FirstAsked(
        UUID id,
        UUID text,
        UUID provision,
        UUID paragraph,
        Instant namedAt,
        @Nullable Instant takenBackAt,
        String because) {

    public boolean stands() {
        return takenBackAt == null;
    }
}
