package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recorded vote was opened; no paragraphs are the text as a whole. */
public record AdoptionVoteOpened(
        UUID adoption,
        UUID vote,
        List<UUID> paragraphs,
        @Nullable UUID by,
        Instant at) implements AdoptionAct {}
