package org.entente.documents.record;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the record says of a document was changed. */
public record DocumentChanged(
        UUID document,
        @Nullable UUID party,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
