package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** The chair's ruling on a point of order was noted. */
public record PointOfOrderRuled(UUID speech, UUID meeting, UUID party, String ruling, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
