package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Act;

/** The order of a list was changed, for a reason. */
public record SpeakersOrderChanged(
        UUID list, UUID meeting, Ordering ordering, List<UUID> order, String reason, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
