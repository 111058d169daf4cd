package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A decision was put right: its sentence, how, under which item or when it was taken; as it was recorded before stays. */
public record DecisionCorrected(
        UUID decision,
        UUID meeting,
        String reason,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements DecisionAct {}
