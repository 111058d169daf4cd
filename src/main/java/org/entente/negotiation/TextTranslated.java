package org.entente.negotiation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Paragraphs of a version that was issued were worded in another language. */
public record TextTranslated(
        UUID text,
        UUID version,
        String language,
        int paragraphs,
        @Nullable UUID by,
        Instant at) implements TextAct {}
