package org.entente.negotiation.adoption;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.live.Live;
import org.entente.web.Delegate;
import org.entente.web.RuleBroken;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what Member States say and how they vote; the clock is read once the gavel cannot come down any more meanwhile. */
@Component
class TakesDeclarations {

    private final TextAdoptions adoptions;
    private final Declarations declarations;
    private final AdoptionVotes votes;
    private final Live live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakesDeclarations(
            TextAdoptions adoptions,
            Declarations declarations,
            AdoptionVotes votes,
            Live live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.adoptions = adoptions;
        this.declarations = declarations;
        this.votes = votes;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** The same form sent twice is one; a second objection of the same State is told of the first. */
    @Transactional
    public void take(UUID id, UUID declaration, DeclarationKind kind, DeclaredWords words, Delegate by) {
        adoptions.holdOpen(id);
        var said = adoptions.decidedBy(by, id).declare(declaration, by.delegation(), kind, words, clock.instant());
        if (!declarations.add(said, by.person())) {
            if (declarations.find(declaration).isPresent()) return;
            throw new RuleBroken(Refusal.OBJECTED_ALREADY);
        }
        events.publishEvent(
                said.isObjection()
                        ? new AdoptionObjectedTo(id, said.id(), said.party(), said.paragraphs(), by.person(), said.at())
                        : new AdoptionDeclarationMade(
                                id, said.id(), said.party(), kind, said.paragraphs(), by.person(), said.at()));
        live.changed(AdoptionPart.KIND, id);
    }

    @Transactional
    public void withdraw(Declaration known, Delegate by) {
        var id = known.adoption();
        adoptions.holdOpen(id);
        var now = clock.instant();
        var adoption = adoptions.find(id).orElseThrow(NoSuchElementException::new);
        declarations.withdraw(declarations.ownOf(by, known.id()).withdraw(adoption, now), by.person());
        events.publishEvent(
                known.isObjection()
                        ? new AdoptionObjectionWithdrawn(id, known.id(), known.party(), by.person(), now)
                        : new AdoptionDeclarationWithdrawn(
                                id, known.id(), known.party(), known.kind(), by.person(), now));
        live.changed(AdoptionPart.KIND, id);
    }

    /**
     * As long as the vote is open a State may vote otherwise; the last counts. Open pages are told nothing: they show no ballot
     * before the vote is closed, and when one is cast is nobody else's to know either.
     */
    @Transactional
    public void cast(UUID id, UUID vote, BallotChoice choice, Delegate by) {
        adoptions.holdOpen(id);
        var now = clock.instant();
        adoptions.decidedBy(by, id).mustNotBeEnded();
        of(id, vote).mustBeOpen();
        votes.cast(vote, by.delegation(), choice, by.person(), now);
        events.publishEvent(new AdoptionBallotCast(id, vote, by.delegation(), by.person(), now));
    }

    /** Afterwards, for the record; what was counted stays as it was. */
    @Transactional
    public void intend(UUID id, UUID vote, BallotChoice choice, Delegate by) {
        adoptions.holdOpen(id);
        var now = clock.instant();
        adoptions.decidedBy(by, id);
        if (!of(id, vote).isClosed()) throw new RuleBroken(Refusal.VOTE_RUNS);
        if (!votes.intend(vote, by.delegation(), choice, by.person(), now)) throw new RuleBroken(Refusal.SAID_ALREADY);
        events.publishEvent(new VoteIntentionStated(id, vote, by.delegation(), choice, by.person(), now));
        live.changed(AdoptionPart.KIND, id);
    }

    private AdoptionVote of(UUID adoption, UUID vote) {
        return votes.find(vote)
                .filter(each -> each.adoption().equals(adoption))
                .orElseThrow(NoSuchElementException::new);
    }
}
