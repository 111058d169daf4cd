package org.entente.negotiation.proposals;

import java.util.UUID;
import org.entente.negotiation.ProposedOn;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Whatever a delegation has sent counts, also what was withdrawn: whose it was is told or kept of all of it alike. */
@Component
class TellsWhetherProposed implements ProposedOn {

    private final Proposals proposals;

    TellsWhetherProposed(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public boolean anything(UUID text) {
        return proposals.on(text, Reader.guest()).stream()
                .anyMatch(each -> each.isSent() && each.author() == ProposalAuthor.DELEGATION);
    }
}
