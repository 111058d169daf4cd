package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A Member State asked the Chair who objected to an application. */
public record ObjectionsAskedFor(UUID inquiry, UUID application, UUID state, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/objection-inquiries/" + inquiry;
    }

    @Override
    public @Nullable UUID party() {
        return state;
    }
}
