package org.entente.meetings.sideevents;

import java.time.Instant;
import java.util.UUID;

/** The last State that held an approved side event with an organisation holds it no longer, though the rule asks for one. */
record SideEventLacksState(UUID event, UUID organiser, UUID by, Instant at) {}
