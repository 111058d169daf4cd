package org.entente.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * A meeting that had been closed by mistake goes on.
 *
 * @param ended when it had been closed
 */
public record MeetingReopened(UUID meeting, Instant ended, String reason, UUID by, Instant at) implements MeetingAct {}
