package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was put right in the adopted text afterwards, in one language.
 *
 * @param number counts the adoption's, from 1
 * @param reason as it stands on the record
 * @param by null of what the demonstration did
 */
public record TextCorrection(
        UUID adoption,
        int number,
        Language language,
        UUID paragraph,
        String before,
        String after,
        String reason,
        Instant at,
        @Nullable UUID by) {}
