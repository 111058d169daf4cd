package org.entente.negotiation.proposals;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.negotiation.Draft;
import org.entente.negotiation.KeepsTexts;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersionDiscarded;
import org.entente.negotiation.TextVersions;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals are written, sent, joined, reacted to, withdrawn, and taken into a version. */
@Component
public class KeepsProposals {

    private final NegotiatedTexts texts;
    private final Proposals proposals;
    private final Standings standings;
    private final KeepsTexts keepsTexts;
    private final TextVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KeepsProposals(
            NegotiatedTexts texts,
            Proposals proposals,
            Standings standings,
            KeepsTexts keepsTexts,
            TextVersions versions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.texts = texts;
        this.proposals = proposals;
        this.standings = standings;
        this.keepsTexts = keepsTexts;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** Sent twice it is one; where others go on with it and the writer has left, nothing is said to be kept that is not. */
    @Transactional
    public void write(Proposal proposal, @Nullable UUID by) {
        texts.holdOpen(proposal.text());
        if (proposals.add(proposal, by)) return;
        if (proposals
                .find(proposal.id())
                .filter(there -> there.isWrittenBy(proposal.lead()))
                .isEmpty()) throw new RuleBroken(Refusal.WRITTEN_BY_OTHERS);
    }

    /** What the text has overtaken, on the text as it is now: another proposal, which knows the one before it. */
    @Transactional
    void writeAnew(Proposal proposal, Proposal before, @Nullable UUID by) {
        write(proposal, by);
        proposals.follow(proposal.id(), before.id());
    }

    /** While it is in preparation. */
    @Transactional
    public void reword(Proposal proposal) {
        texts.holdOpen(proposal.text());
        proposals.reword(proposal);
    }

    /**
     * As it was looked at: whoever writes it too may have changed it meanwhile, agreed to it, or left.
     *
     * @param time is asked once it is its turn on the text: of what comes late nobody is told that it came before
     */
    @Transactional
    public Proposal send(Proposal proposal, @Nullable UUID by, InstantSource time) {
        texts.holdOpen(proposal.text());
        var held = proposals.hold(proposal.id());
        if (held.lock() != proposal.lock() || !Objects.equals(held.lead(), proposal.lead()))
            throw new RuleBroken(held.isSent() ? Refusal.SENT : Refusal.CHANGED_SINCE);
        mustStandSomewhere(held);
        var number = proposals.nextNumber(held.text());
        var now = time.instant();
        var sent = held.send(number, now);
        proposals.send(sent, by);
        events.publishEvent(new ProposalSent(
                sent.id(),
                sent.text(),
                sent.version(),
                sent.number(),
                sent.kind().name(),
                sent.author().name(),
                sent.lead(),
                by,
                now));
        for (var each : proposals.consents(sent.id()))
            events.publishEvent(new ProposalSentJointly(
                    sent.id(), sent.text(), each.party(), each.save(), each.by(), each.at(), by, now));
        return sent;
    }

    /** Nobody asks a room for something on what it has deleted, and hears of it afterwards. */
    private void mustStandSomewhere(Proposal held) {
        var text = texts.find(held.text()).orElseThrow();
        if (!held.isSent()
                && standings.of(text, List.of(held)).getFirst().paragraphs().isEmpty())
            throw new RuleBroken(Refusal.PARAGRAPH_GONE);
    }

    /** What others write too is not one delegation's to throw away, while it can still be sent. */
    @Transactional
    public void discard(NegotiatedText text, Proposal proposal, Delegate by) {
        var held = proposals.hold(proposal.id(), Reader.of(by));
        if (held.isSent()) throw new RuleBroken(Refusal.SENT);
        if (!held.isDiscardable(text)) throw new RuleBroken(Refusal.WRITTEN_WITH_OTHERS);
        proposals.discard(held.id());
    }

    @Transactional
    public void withdraw(Proposal proposal, String because, Delegate by) {
        var held = held(proposal, by);
        proposals.takeTurn(held.text());
        var now = clock.instant();
        proposals.withdraw(held.withdraw(because, now), by.person());
        events.publishEvent(
                new ProposalWithdrawn(proposal.id(), proposal.text(), because, proposal.lead(), by.person(), now));
    }

    /** With the delegation whose it is, another stands behind it. */
    @Transactional
    public void join(Proposal proposal, UUID party, Delegate by) {
        var held = held(proposal, by);
        held.mustBePending();
        if (held.author() != ProposalAuthor.DELEGATION) throw new RuleBroken(Refusal.OF_THE_HOUSE);
        if (party.equals(held.lead())) throw new RuleBroken(Refusal.OWN);
        if (held.cosponsors().contains(party)) throw new RuleBroken(Refusal.SPONSOR_ALREADY);
        var now = clock.instant();
        proposals.sponsor(proposal.id(), party, false, by.person(), now);
        // Whoever stands behind it has said more than how far it can go along.
        proposals.takeBack(proposal.id(), party, by.person(), now);
        events.publishEvent(new ProposalJoined(proposal.id(), proposal.text(), party, by.person(), now));
    }

    @Transactional
    public void leave(Proposal proposal, UUID party, Delegate by) {
        held(proposal, by).mustBePending();
        var now = clock.instant();
        if (!proposals.leave(proposal.id(), party, now)) throw new RuleBroken(Refusal.NO_SPONSOR);
        events.publishEvent(new ProposalLeft(proposal.id(), proposal.text(), party, by.person(), now));
    }

    @Transactional
    public void react(Proposal proposal, Reaction reaction, Delegate by) {
        var held = held(proposal, by);
        held.mustBePending();
        if (held.isWrittenBy(reaction.party())) throw new RuleBroken(Refusal.OWN);
        proposals.react(reaction, by.person());
        events.publishEvent(new ProposalReactedTo(
                proposal.id(),
                proposal.text(),
                reaction.degree().name(),
                reaction.party(),
                by.person(),
                reaction.at()));
    }

    /** As though the delegation had said nothing to it; that it had stays on record. */
    @Transactional
    public void takeBack(Proposal proposal, UUID party, Delegate by) {
        held(proposal, by).mustBePending();
        var now = clock.instant();
        if (!proposals.takeBack(proposal.id(), party, by.person(), now)) throw new RuleBroken(Refusal.NO_REACTION);
        events.publishEvent(new ProposalReactionTakenBack(proposal.id(), proposal.text(), party, by.person(), now));
    }

    /**
     * Into the version in preparation, and its author is credited.
     *
     * @param byHand where the words have been put there in another form already, so that the credit alone is given
     */
    @Transactional
    public void take(NegotiatedText text, Proposal proposal, boolean byHand, Delegate by) {
        // Before anything is read of it: what is put into it is worked out from what it says, and nobody changes that
        // meanwhile.
        var version = keepsTexts.holdDraft(text);
        held(proposal, by).mustBePending();
        if (proposal.kind().isOnlyAReason() && !byHand) throw new RuleBroken(Refusal.NOTHING_TO_TAKE);
        if (!byHand) put(text, proposal, by);
        var now = clock.instant();
        proposals.take(proposal.id(), version.id(), made(version, proposal), by.person(), now);
        events.publishEvent(new ProposalTaken(
                proposal.id(), proposal.text(), version.id(), version.number(), proposal.lead(), by.person(), now));
    }

    /** Paragraphs that are new in the version and say what it would have added, by whatever hand they came there. */
    private List<UUID> made(TextVersion version, Proposal proposal) {
        if (!proposal.kind().isAddition()) return List.of();
        var before = versions.current(version.text())
                .map(each -> new Draft(versions.provisions(each.id())))
                .orElseThrow();
        var pieces = Draft.pieces(proposal.words());
        return versions.provisions(version.id()).stream()
                .filter(each -> !before.has(each.id()) && pieces.contains(each.words()))
                .map(Provision::id)
                .toList();
    }

    /** As it is now, for whoever acts on it: what they had before them may be over, and is judged by what holds. */
    private Proposal held(Proposal proposal, Delegate by) {
        texts.holdOpen(proposal.text());
        return proposals.hold(proposal.id(), Reader.of(by));
    }

    private void put(NegotiatedText text, Proposal proposal, Delegate by) {
        var standing = standings.onDraft(text, proposal);
        if (standing.fate() == ProposalStanding.Fate.MET) return;
        if (standing.fate() == ProposalStanding.Fate.GONE) throw new RuleBroken(Refusal.GONE);
        if (!standing.isApplicable()) throw new RuleBroken(Refusal.CONFLICTS);
        keepsTexts.revise(text, standing.paragraphs().getFirst(), by, draft -> applied(draft, standing));
    }

    /** What stands once it has its way. */
    public static Draft applied(Draft draft, ProposalStanding standing) {
        var proposal = standing.proposal();
        var on = standing.paragraphs();
        return switch (proposal.kind()) {
            case REPLACE, SPLIT -> draft.reword(on, Draft.pieces(standing.words()));
            case ADD_AFTER ->
                draft.add(
                        UUID.randomUUID(), on.getLast(), proposal.provisionKind(), proposal.level(), proposal.words());
            case ADD_BEFORE ->
                draft.addBefore(
                        UUID.randomUUID(), on.getFirst(), proposal.provisionKind(), proposal.level(), proposal.words());
            case DELETE -> without(draft, on);
            case MOVE -> draft.move(on, standing.after());
            case MERGE -> merged(draft, on);
            case COMMENT, RESERVE -> draft;
        };
    }

    private static Draft without(Draft draft, List<UUID> on) {
        var next = draft;
        for (var id : on) if (next.has(id)) next = next.remove(id);
        return next;
    }

    private static Draft merged(Draft draft, List<UUID> on) {
        var next = draft;
        for (var id : on.subList(1, on.size())) next = next.merge(on.getFirst(), id);
        return next;
    }

    /** What had gone into a version that is given up is asked for again. */
    @EventListener
    void on(TextVersionDiscarded event) {
        proposals.release(event.version());
    }
}
