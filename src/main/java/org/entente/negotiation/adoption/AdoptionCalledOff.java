package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;

/** The text was taken from before the body, for a reason. */
public record AdoptionCalledOff(UUID adoption, String reason, UUID by, Instant at) implements AdoptionAct {}
