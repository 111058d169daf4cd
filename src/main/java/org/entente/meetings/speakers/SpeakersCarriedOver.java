package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Whom a meeting did not reach goes on at another, in the same order. */
public record SpeakersCarriedOver(UUID list, UUID meeting, UUID to, List<UUID> waiting, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
