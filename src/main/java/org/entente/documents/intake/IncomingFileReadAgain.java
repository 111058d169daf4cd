package org.entente.documents.intake;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** What came in is read once more, as if it had just come. */
public record IncomingFileReadAgain(UUID item, UUID delivery, String file, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/documents/incoming/items/" + item;
    }
}
