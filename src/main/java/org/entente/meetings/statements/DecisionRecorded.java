package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A meeting took a decision, and its sentence was written down. */
public record DecisionRecorded(
        UUID decision, UUID meeting, MannerOfAdoption adopted, Map<String, String> sentences, UUID by, Instant at)
        implements DecisionAct {}
