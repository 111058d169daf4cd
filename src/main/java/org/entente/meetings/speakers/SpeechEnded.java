package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A speech ended; how long it was, without its pauses. */
public record SpeechEnded(
        UUID speech,
        UUID meeting,
        UUID party,
        long seconds,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
