package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** What a delegation that waits has told of its speech was changed. */
public record InscriptionChanged(
        UUID inscription, UUID list, UUID meeting, UUID party, SpeechKind kind, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
