package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * A delegation had been given the floor by mistake, and waits again.
 *
 * @param seconds for how long it had it, which counts as nobody’s speaking time
 * @param reason why, where the speech had ended already; empty where it had not
 */
public record FloorTakenBack(
        UUID speech,
        UUID meeting,
        UUID list,
        UUID party,
        SpeechKind kind,
        long seconds,
        String reason,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
