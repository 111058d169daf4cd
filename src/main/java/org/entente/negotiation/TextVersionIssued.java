package org.entente.negotiation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a text was issued, with what became of the paragraphs of the one before. */
public record TextVersionIssued(
        UUID text,
        UUID version,
        int number,
        String kind,
        String symbol,
        Map<String, Integer> changes,
        @Nullable UUID by,
        Instant at)
        implements TextAct {}
