package org.entente.negotiation.silence;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A delegation acknowledged receipt of a silence procedure. */
public record SilenceReceiptGiven(UUID silence, UUID state, UUID by, Instant at) implements Act {

    /** Not on the procedure's own page, where everybody would see whose it is. */
    @Override
    public String about() {
        return "/silence/" + silence + "/receipts";
    }

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
