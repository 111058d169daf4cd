package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;

/** A party that was asked to hold a side event with another said that it does. */
public record CoOrganiserConfirmed(UUID event, UUID party, UUID by, Instant at) implements CoOrganiserAct {}
