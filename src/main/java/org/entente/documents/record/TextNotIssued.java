package org.entente.documents.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It was said that a document is not issued in this language. */
public record TextNotIssued(
        UUID document,
        @Nullable UUID party,
        String language,
        @Nullable UUID by,
        Instant at) implements OnDocument {}
