package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A side event will not be held after all. */
public record SideEventWithdrawn(
        UUID event, UUID party, @Nullable UUID by, Instant at) implements SideEventAct {}
