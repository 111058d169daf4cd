package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With a proposal, that a delegation had written it too and agreed to its words.
 *
 * @param save of the proposal, to which it agreed: the one that was sent
 * @param agreedBy who spoke for the delegation
 * @param by who sent it, for the delegation that leads
 */
public record ProposalSentJointly(
        UUID proposal,
        UUID text,
        UUID party,
        long save,
        @Nullable UUID agreedBy,
        Instant agreedAt,
        @Nullable UUID by,
        Instant at)
        implements ProposalAct {}
