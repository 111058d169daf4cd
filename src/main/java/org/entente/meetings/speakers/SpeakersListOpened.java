package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A list of speakers was set up, with the times at which it opens and closes. */
public record SpeakersListOpened(
        UUID list,
        UUID meeting,
        @Nullable UUID item,
        Instant opensAt,
        @Nullable Instant closesAt,
        UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
