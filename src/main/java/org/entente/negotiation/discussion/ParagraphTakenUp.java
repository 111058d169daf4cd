package org.entente.negotiation.discussion;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** From now on the room discusses a paragraph of a text. */
public record ParagraphTakenUp(UUID text, UUID paragraph, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/texts/" + text;
    }
}
