package org.entente.meetings.booth;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** An address for interpreters of a meeting leads nowhere any more. */
public record BoothAddressRevoked(UUID address, UUID meeting, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting;
    }
}
