package org.entente.documents.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document came in a language, or in a corrected edition of it. */
public record TextIssued(
        UUID document,
        @Nullable UUID party,
        String language,
        int edition,
        String status,
        int paragraphs,
        List<String> files,
        @Nullable UUID by,
        Instant at)
        implements OnDocument {}
