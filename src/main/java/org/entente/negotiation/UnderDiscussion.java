package org.entente.negotiation;

import java.util.Optional;
import java.util.UUID;

/** Which paragraph of a text the room discusses; the room that knows answers as a bean. */
public interface UnderDiscussion {

    Optional<UUID> paragraph(UUID text);
}
