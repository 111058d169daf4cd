package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A list that had been set up by mistake was taken away before anybody spoke from it. */
public record SpeakersListRemoved(
        UUID list, UUID meeting, @Nullable UUID item, String reason, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
