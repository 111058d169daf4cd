package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A rank that nobody was inscribed with was taken away. */
public record SpeakerRankRemoved(UUID rank, Map<String, String> names, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/speaker-ranks";
    }
}
