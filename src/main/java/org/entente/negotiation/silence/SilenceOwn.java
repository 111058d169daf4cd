package org.entente.negotiation.silence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation whose State is in a procedure has done in it, and may do now.
 *
 * @param received when it acknowledged receipt
 * @param broken its break that stands
 */
public record SilenceOwn(
        String name,
        boolean mayAcknowledge,
        boolean mayBreak,
        @Nullable Instant received,
        @Nullable SilenceBreak broken) {}
