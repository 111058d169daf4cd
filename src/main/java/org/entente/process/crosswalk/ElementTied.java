package org.entente.process.crosswalk;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/**
 * An officer has said that an element is taken up in a document, a body or a session.
 *
 * @param party that the document belongs to
 */
public record ElementTied(
        String element,
        String about,
        String paragraph,
        @Nullable UUID party,
        UUID by,
        Instant at) implements Act {}
