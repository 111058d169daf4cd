package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A rank by which speakers may be put in order was added, or is another from now on. */
public record SpeakerRankSet(UUID rank, int position, Map<String, String> names, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/speaker-ranks";
    }
}
