package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who held a side event have reported on it. */
public record SideEventReported(
        UUID event, UUID party, @Nullable UUID by, Instant at) implements SideEventAct {}
