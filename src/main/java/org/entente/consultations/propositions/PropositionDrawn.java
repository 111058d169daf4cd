package org.entente.consultations.propositions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposition was drawn from paragraphs. */
public record PropositionDrawn(
        UUID proposition,
        UUID consultation,
        Map<String, Object> drawn,
        @Nullable UUID by,
        Instant at) implements OnProposition {}
