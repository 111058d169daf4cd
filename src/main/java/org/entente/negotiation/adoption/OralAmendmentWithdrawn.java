package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;

/** What had been read out was withdrawn. */
public record OralAmendmentWithdrawn(UUID adoption, int number, UUID by, Instant at) implements AdoptionAct {}
