package org.entente.meetings.calendar;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Somebody had a private address made for their calendar. */
public record CalendarAddressMade(UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + by;
    }
}
