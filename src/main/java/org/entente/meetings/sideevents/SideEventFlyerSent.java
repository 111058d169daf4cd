package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** The flyer of a side event was sent. */
public record SideEventFlyerSent(
        UUID event, UUID party, String sha256, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/side-events/" + event;
    }
}
