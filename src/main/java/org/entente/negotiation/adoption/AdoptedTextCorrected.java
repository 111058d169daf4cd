package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;

/** The adopted text was put right in one language, for a reason. */
public record AdoptedTextCorrected(
        UUID adoption,
        UUID document,
        String language,
        UUID paragraph,
        String before,
        String after,
        String reason,
        UUID by,
        Instant at)
        implements AdoptionAct {}
