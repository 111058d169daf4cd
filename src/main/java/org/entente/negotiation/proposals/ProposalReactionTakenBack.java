package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;

/** A delegation took back how far it can go along with a proposal. */
public record ProposalReactionTakenBack(UUID proposal, UUID text, UUID party, UUID by, Instant at)
        implements ProposalAct {

    /** Who says what to it, and who stands behind it, a text may keep to itself. */
    @Override
    public boolean isForReaders(NegotiatedText on) {
        return on.attributed();
    }
}
