package org.entente.documents.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It was said what a document is to another one. */
public record DocumentRelated(
        UUID document,
        @Nullable UUID party,
        String relation,
        @Nullable UUID other,
        @Nullable String symbol,
        List<String> languages,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
