package org.entente.meetings.registration;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Officers have noted which delegations were at a meeting. */
public record AttendanceTaken(UUID meeting, int present, int registered, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting;
    }
}
