package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * A delegation was inscribed.
 *
 * @param late why it was let in though the list was not open
 */
public record SpeakerInscribed(
        UUID inscription, UUID list, UUID meeting, UUID party, SpeechKind kind, String late, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
