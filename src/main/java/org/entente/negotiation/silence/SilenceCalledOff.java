package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.UUID;

/** A silence procedure was ended before its closing instant, for a reason. */
public record SilenceCalledOff(UUID silence, String reason, UUID by, Instant at) implements SilenceAct {}
