package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** The Chair told a State that had asked. Whose objection, and to whom, the record does not say: colleagues of the Chair read it. */
public record ObjectionDisclosed(UUID objection, UUID disclosure, UUID by, Instant at) implements ObjectionAct {}
