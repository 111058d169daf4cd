package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The structure of a text was read anew; what its file says has stayed. */
public record TextReread(
        UUID document,
        @Nullable UUID party,
        String language,
        int edition,
        int paragraphs,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
