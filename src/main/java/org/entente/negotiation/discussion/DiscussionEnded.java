package org.entente.negotiation.discussion;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** The room discusses no paragraph of a text any more. */
public record DiscussionEnded(UUID text, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/texts/" + text;
    }
}
