package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Paragraphs are voted on by themselves. */
public record SeparateVoteAsked(
        UUID adoption,
        UUID vote,
        List<UUID> paragraphs,
        @Nullable UUID askedBy,
        @Nullable UUID by,
        Instant at) implements AdoptionAct {}
