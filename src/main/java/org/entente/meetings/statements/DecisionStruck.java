package org.entente.meetings.statements;

import java.time.Instant;
import java.util.UUID;

/** A decision had been recorded by mistake; it stays on record, and is counted nowhere. */
public record DecisionStruck(UUID decision, UUID meeting, String reason, UUID by, Instant at) implements DecisionAct {}
