package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text can be had in one more file. */
public record TextFileAdded(
        UUID document,
        @Nullable UUID party,
        String language,
        int edition,
        String kind,
        String sha256,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
