package org.entente.meetings.booth;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** An address was made by which the interpreters of a meeting come in, until an instant. */
public record BoothAddressMade(UUID address, UUID meeting, Instant until, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting;
    }
}
