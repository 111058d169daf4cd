package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a document and another one was taken back. */
public record RelationRemoved(
        UUID document,
        @Nullable UUID party,
        String relation,
        @Nullable UUID other,
        @Nullable String symbol,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
