package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document is to be found under another symbol too. */
public record AliasGiven(
        UUID document,
        @Nullable UUID party,
        String symbol,
        String kind,
        @Nullable UUID by,
        Instant at) implements OnDocument {}
