package org.entente.process.crosswalk;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/**
 * An officer has taken back that an element is taken up there.
 *
 * @param party that the document belongs to
 */
public record ElementUntied(
        String element,
        String about,
        String paragraph,
        @Nullable UUID party,
        UUID by,
        Instant at) implements Act {}
