package org.entente.negotiation.proposals;

import java.util.LinkedHashMap;
import java.util.List;
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

    private final Proposals proposals;
    private final Parties parties;
    private final Proposers proposers;

    ShowsJointWriting(Proposals proposals, Parties parties, Proposers proposers) {
        this.proposals = proposals;
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
        var choices = leads ? choices(text, proposal, ui) : Map.<String, String>of();
        return new JointWriting(
                writers,
                choices,
                again(proposal, choices, ui),
                proposal.isAgreed(),
                own,
                leads && !proposal.cosponsors().isEmpty());
    }

    /** Whoever stood behind other words has agreed to none of these. */
    private Map<String, String> again(Proposal proposal, Map<String, String> choices, Ui ui) {
        var again = new LinkedHashMap<>(choices);
        again.keySet()
                .retainAll(proposals
                        .before(proposal.id())
                        .map(before -> parties.codes(
                                proposals.readableBy(ui.reader(), before).sponsors()))
                        .orElse(List.of()));
        return again;
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
