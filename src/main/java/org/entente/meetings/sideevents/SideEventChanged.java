package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked for was changed. */
public record SideEventChanged(
        UUID event,
        UUID party,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at) implements SideEventAct {}
