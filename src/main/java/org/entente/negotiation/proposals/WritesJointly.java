package org.entente.negotiation.proposals;

import java.time.Clock;
import java.util.UUID;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Several delegations write a proposal from the start; nobody is an author of words that it has not agreed to. */
@Component
class WritesJointly {

    private final NegotiatedTexts texts;
    private final Proposals proposals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WritesJointly(NegotiatedTexts texts, Proposals proposals, ApplicationEventPublisher events, Clock clock) {
        this.texts = texts;
        this.proposals = proposals;
        this.events = events;
        this.clock = clock;
    }

    /** By the delegation that leads: from then on the other may read it. */
    @Transactional
    void name(Proposal proposal, UUID party, Delegate by) {
        var held = inPreparation(proposal, by);
        if (party.equals(held.lead())) throw new RuleBroken(Refusal.OWN);
        if (held.joint(party).isPresent()) throw new RuleBroken(Refusal.NAMED_ALREADY);
        proposals.sponsor(held.id(), party, false, by.person(), clock.instant());
        events.publishEvent(new JointWritingAsked(held.id(), party));
    }

    /** From then on a delegation writes it, and has agreed to nothing yet. */
    @Transactional
    void accept(Proposal proposal, UUID party, Delegate by) {
        var held = inPreparation(proposal, by);
        if (held.joint(party).filter(JointWriter::hasAccepted).isPresent()) throw new RuleBroken(Refusal.NAMED_ALREADY);
        proposals.accept(held.id(), party, by.person(), clock.instant());
    }

    /** To the words that were looked at; each change of them asks for it anew. */
    @Transactional
    void agree(Proposal proposal, UUID party, String seen, Delegate by) {
        var held = inPreparation(proposal, by);
        held.mustBeSeen(seen);
        proposals.agree(held.id(), party, held.lock(), by.person(), clock.instant());
    }

    /** The others go on; where the delegation that leads goes, whoever of them accepted first leads. */
    @Transactional
    void leave(Proposal proposal, UUID party, Delegate by) {
        var held = inPreparation(proposal, by);
        if (party.equals(held.lead())) {
            var next = held.cosponsors().stream().findFirst().orElseThrow(() -> new RuleBroken(Refusal.WRITTEN_ALONE));
            proposals.hand(held.id(), party, next);
        }
        if (!proposals.leave(held.id(), party, clock.instant())) throw new RuleBroken(Refusal.NOT_NAMED);
    }

    private Proposal inPreparation(Proposal proposal, Delegate by) {
        texts.holdOpen(proposal.text());
        var held = proposals.hold(proposal.id(), Reader.of(by));
        if (held.isSent()) throw new RuleBroken(Refusal.SENT);
        return held;
    }
}
