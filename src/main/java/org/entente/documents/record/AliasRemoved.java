package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document is no longer to be found under another symbol. */
public record AliasRemoved(
        UUID document,
        @Nullable UUID party,
        String symbol,
        @Nullable UUID by,
        Instant at) implements OnDocument {}
