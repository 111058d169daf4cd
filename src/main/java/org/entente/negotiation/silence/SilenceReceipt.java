package org.entente.negotiation.silence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a State that is in a procedure has acknowledged receipt; nobody's business but its own and the Chair's.
 *
 * @param at null where it has not
 */
public record SilenceReceipt(String state, @Nullable Instant at) {

    public boolean isGiven() {
        return at != null;
    }
}
