package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * A delegation was taken off a list.
 *
 * @param reason why an officer did so; empty where it withdrew itself
 */
public record SpeakerWithdrew(
        UUID inscription, UUID list, UUID meeting, UUID party, SpeechKind kind, String reason, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
