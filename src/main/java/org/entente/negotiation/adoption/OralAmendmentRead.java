package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An amendment was read out, with the words before and after. */
public record OralAmendmentRead(
        UUID adoption,
        int number,
        OralAmendment.Deed deed,
        UUID paragraph,
        String before,
        String after,
        @Nullable UUID by,
        Instant at)
        implements AdoptionAct {}
