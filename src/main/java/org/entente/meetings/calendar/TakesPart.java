package org.entente.meetings.calendar;

import java.util.Set;
import java.util.UUID;

/** Knows for which sessions a delegation is registered; the room that registers them answers as a bean. */
public interface TakesPart {

    Set<UUID> sessionsOf(UUID party);
}
