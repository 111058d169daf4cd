package org.entente.meetings.calendar;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** The private address of somebody’s calendar leads nowhere any more. */
public record CalendarAddressRevoked(UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + by;
    }
}
