package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * A delegation asked another to change places with it.
 *
 * @param with the other of the two
 */
public record SwapAsked(UUID swap, UUID list, UUID meeting, UUID with, UUID party, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
