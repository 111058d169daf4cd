package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Applications are received for longer. */
public record ReceivingExtended(UUID accreditation, Instant before, Instant after, String reason, UUID by, Instant at)
        implements Act {
    @Override
    public String about() {
        return "/accreditations/" + accreditation;
    }
}
