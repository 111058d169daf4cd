package org.entente.documents.record;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Others than before may read a document, for a reason. */
public record DocumentAudienceChanged(
        UUID document,
        @Nullable UUID party,
        Map<String, Object> before,
        Map<String, Object> after,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
