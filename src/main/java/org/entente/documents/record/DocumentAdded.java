package org.entente.documents.record;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document came into the record. */
public record DocumentAdded(
        UUID document,
        @Nullable UUID party,
        Map<String, String> facts,
        @Nullable UUID by,
        Instant at) implements OnDocument {}
