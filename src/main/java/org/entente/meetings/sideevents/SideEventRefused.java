package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A side event was refused, for a reason. */
public record SideEventRefused(
        UUID event, UUID party, String reason, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/side-events/" + event;
    }
}
