package org.entente.meetings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An oral amendment with which an agenda was adopted had been recorded otherwise than it was read out. */
public record AmendmentCorrected(
        UUID session, int number, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements AgendaAct {}
