package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/** What a proposal asked for went into a version. */
public record ProposalTaken(
        UUID proposal,
        UUID text,
        UUID version,
        int number,
        @Nullable UUID party,
        UUID by,
        Instant at) implements ProposalAct {

    /** Before the version is issued, those who hold an office know, and nobody else. */
    @Override
    public boolean isForReaders(NegotiatedText on) {
        return on.audience().kind() == Audience.Kind.OFFICERS;
    }
}
