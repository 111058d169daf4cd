package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/**
 * A question to change places is over, for the order in which it was asked is another by now.
 *
 * @param with the one that had been asked
 */
public record SwapLapsed(
        UUID swap,
        UUID list,
        UUID meeting,
        UUID with,
        UUID party,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
