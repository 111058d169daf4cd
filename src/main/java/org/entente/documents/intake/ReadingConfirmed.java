package org.entente.documents.intake;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Somebody has looked at what was read of a file, and says that it is so. */
public record ReadingConfirmed(
        UUID document,
        @Nullable UUID party,
        String file,
        String language,
        int edition,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/documents/" + document;
    }
}
