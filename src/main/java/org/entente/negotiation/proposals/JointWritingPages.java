package org.entente.negotiation.proposals;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** While a proposal is in preparation: who writes it together. */
@Controller
class JointWritingPages {

    private final NegotiatedTexts texts;
    private final Proposals proposals;
    private final Proposers proposers;
    private final WritesJointly writes;
    private final ShowsProposals shows;

    JointWritingPages(
            NegotiatedTexts texts,
            Proposals proposals,
            Proposers proposers,
            WritesJointly writes,
            ShowsProposals shows) {
        this.texts = texts;
        this.proposals = proposals;
        this.proposers = proposers;
        this.writes = writes;
        this.shows = shows;
    }

    /** It is shown to them from then on. */
    @PostMapping("/proposals/{id}/writers")
    View name(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String party) {
        var proposal = led(delegate, id);
        var text = texts.readableBy(Reader.of(delegate), proposal.text());
        var named = proposers.others(text, ui.language()).stream()
                .filter(each -> each.code().equals(party))
                .map(Party::id)
                .map(PartyId::id)
                .findFirst();
        if (named.isEmpty()) {
            var mistakes = new Mistakes().on("party", "web.mistake.choice");
            return Page.again(shows.page(ui, proposal, ShowsProposals.Typed.NOTHING, mistakes));
        }
        factor.demand();
        writes.name(proposal, named.get(), delegate);
        return Redirect.to(proposal.path());
    }

    @PostMapping("/proposals/{id}/writers/acceptance")
    View accept(Delegate delegate, SecondFactor factor, @PathVariable UUID id) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var party = named(delegate, proposal);
        factor.demand();
        writes.accept(proposal, party, delegate);
        return Redirect.to(proposal.path());
    }

    /** To the words as they are before whoever speaks for a delegation. */
    @PostMapping("/proposals/{id}/writers/agreement")
    View agree(
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var party = named(delegate, proposal);
        factor.demand();
        writes.agree(proposal, party, seen, delegate);
        return Redirect.to(proposal.path());
    }

    /** One's own delegation, which says no or withdraws, or another's that the lead takes off again. */
    @PostMapping("/proposals/{id}/writers/ending")
    View leave(
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String party) {
        var proposal = proposals.readableBy(Reader.of(delegate), id);
        var leads = proposal.author() == ProposalAuthor.DELEGATION && proposal.isBoundBy(delegate);
        var own = leads ? delegate.delegation() : named(delegate, proposal);
        var leaving = party.isEmpty() ? own : PartyId.ofCode(party).id();
        if (!leads && !leaving.equals(own)) throw new NoSuchElementException();
        factor.demand();
        writes.leave(proposal, leaving, delegate);
        return leaving.equals(own)
                ? Redirect.to("/texts/" + proposal.text() + "/proposals")
                : Redirect.to(proposal.path());
    }

    private Proposal led(Delegate delegate, UUID id) {
        var proposal = proposals.boundBy(delegate, id);
        if (proposal.author() != ProposalAuthor.DELEGATION) throw new NoSuchElementException();
        return proposal;
    }

    /** That somebody else was named does not exist for whoever was not, or does not speak for them. */
    private static UUID named(Delegate delegate, Proposal proposal) {
        return proposal.joint(delegate.party())
                .map(JointWriter::party)
                .filter(delegate::speaksFor)
                .orElseThrow(NoSuchElementException::new);
    }
}
