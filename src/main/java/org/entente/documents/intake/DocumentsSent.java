package org.entente.documents.intake;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Files were put in the queue, from which what is read without a doubt goes into the record; by the operator where it is nobody. */
public record DocumentsSent(
        UUID delivery, String name, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/documents/incoming/" + delivery;
    }
}
