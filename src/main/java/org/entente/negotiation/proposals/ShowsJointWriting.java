package org.entente.negotiation.proposals;

import java.util.Map;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** To each of those who write a proposal who the others are, and what is theirs to do about it. */
@Component
class ShowsJointWriting {

    private final Parties parties;
    private final Proposers proposers;

    ShowsJointWriting(Parties parties, Proposers proposers) {
        this.parties = parties;
        this.proposers = proposers;
    }

    JointWriting of(NegotiatedText text, Proposal proposal, Ui ui) {
        var delegate = ui.reader().delegate().orElse(null);
        if (delegate == null || proposal.isSent() || proposal.author() != ProposalAuthor.DELEGATION || text.isAdopted())
            return JointWriting.NONE;
        var leads = proposal.isBoundBy(delegate);
        var own = proposal.joint(delegate.party())
                .filter(each -> delegate.speaksFor(each.party()))
                .map(JointWriter::answer)
                .orElse(null);
        var writers = proposal.joint().stream()
                .map(each -> new JointWriting.Writer(
                        parties.get(new PartyId(each.party())).code(),
                        parties.name(each.party(), ui.language()),
                        each.answer(),
                        leads))
                .toList();
        return new JointWriting(
                writers,
                leads ? choices(text, proposal, ui) : Map.of(),
                proposal.isAgreed(),
                own,
                leads && !proposal.cosponsors().isEmpty());
    }

    private Map<String, String> choices(NegotiatedText text, Proposal proposal, Ui ui) {
        var others = proposers.others(text, ui.language()).stream()
                .filter(each -> isNew(proposal, each.id().id()))
                .toList();
        return parties.choices(others, ui.language());
    }

    private static boolean isNew(Proposal proposal, UUID party) {
        return !party.equals(proposal.lead()) && proposal.joint(party).isEmpty();
    }
}
