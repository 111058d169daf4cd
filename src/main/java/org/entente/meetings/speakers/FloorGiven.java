package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A delegation was given the floor. */
public record FloorGiven(UUID speech, UUID meeting, UUID list, UUID party, SpeechKind kind, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
