package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A delegation or organisation has asked for a side event. */
public record SideEventRequested(
        UUID event, UUID party, UUID session, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/side-events/" + event;
    }
}
