package org.entente.documents.intake;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** What came in was set aside, and does not go into the record. */
public record IncomingFileSetAside(UUID item, UUID delivery, String file, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/documents/incoming/items/" + item;
    }
}
