package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An approved side event is held at another time, in another room or by another link. */
public record SideEventMoved(
        UUID event, UUID party, Map<String, Object> before, Map<String, Object> after, UUID by, Instant at)
        implements SideEventAct {}
