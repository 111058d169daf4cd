package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A side event was approved. */
public record SideEventApproved(
        UUID event, UUID party, String room, @Nullable UUID by, Instant at) implements SideEventAct {}
