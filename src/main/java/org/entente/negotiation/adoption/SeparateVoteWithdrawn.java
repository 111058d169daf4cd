package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote on paragraphs by themselves is not asked for any more.
 *
 * @param party the State that took it back; null where the Chair did
 */
public record SeparateVoteWithdrawn(
        UUID adoption,
        UUID vote,
        List<UUID> paragraphs,
        @Nullable UUID party,
        UUID by,
        Instant at) implements AdoptionAct {}
