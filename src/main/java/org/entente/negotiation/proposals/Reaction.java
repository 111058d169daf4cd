package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation says to a proposal; its last word holds.
 *
 * @param metBy the version that in its eyes meets the proposal already; null where it does not say so
 */
public record Reaction(
        UUID proposal, UUID party, Degree degree, @Nullable UUID metBy, String reason, Language language, Instant at) {}
