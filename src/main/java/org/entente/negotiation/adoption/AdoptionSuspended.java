package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;

/** The text was taken back to be amended aloud. */
public record AdoptionSuspended(UUID adoption, UUID by, Instant at) implements AdoptionAct {}
