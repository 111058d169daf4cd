package org.entente.identity;

import java.time.Instant;
import java.util.UUID;

/** A provider said that somebody was there who holds an office and has no second factor: they, or whoever keeps the provider. */
record OfficeTurnedAway(UUID person, Instant at) {}
