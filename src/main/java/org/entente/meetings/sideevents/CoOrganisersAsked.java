package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** These parties are asked, as they were not before, to hold a side event with others. No act: who was asked is not told to all. */
record CoOrganisersAsked(UUID event, List<UUID> asked, UUID by, Instant at) {}
