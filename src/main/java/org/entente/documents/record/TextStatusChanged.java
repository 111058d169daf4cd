package org.entente.documents.record;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a text in one language is worth, or what the record says of it, was changed. */
public record TextStatusChanged(
        UUID document,
        @Nullable UUID party,
        String language,
        int edition,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
