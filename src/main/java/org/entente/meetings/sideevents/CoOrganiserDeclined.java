package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;

/** A party that was asked to hold a side event with another said that it does not, or no longer. */
public record CoOrganiserDeclined(UUID event, UUID party, UUID by, Instant at) implements CoOrganiserAct {}
