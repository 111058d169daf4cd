package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * Two delegations changed places by consent of both.
 *
 * @param with the one that had asked
 */
public record SpeakersSwapped(UUID swap, UUID list, UUID meeting, UUID with, UUID party, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
