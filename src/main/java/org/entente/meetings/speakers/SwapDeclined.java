package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * A delegation that was asked to change places keeps its own.
 *
 * @param with the other of the two
 */
public record SwapDeclined(UUID swap, UUID list, UUID meeting, UUID with, UUID party, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
