package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The sentence of a decision was put right; the earlier one stays. */
public record DecisionCorrected(
        UUID decision,
        UUID meeting,
        String reason,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements DecisionAct {}
