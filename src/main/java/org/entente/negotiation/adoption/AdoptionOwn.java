package org.entente.negotiation.adoption;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation whose State decides has said, and may do now.
 *
 * @param running the vote that is open
 * @param cast how it has voted in it until now
 * @param standing what it has said and not withdrawn
 * @param intends closed votes of which it may say how it had intended to vote, and how it voted
 */
public record AdoptionOwn(
        UUID state,
        String name,
        boolean mayObject,
        boolean mayDeclare,
        boolean mayExplain,
        @Nullable AdoptionVote running,
        @Nullable BallotChoice cast,
        List<Declaration> standing,
        Map<UUID, BallotChoice> intends) {

    /** Whoever speaks for the State that asked for a vote on paragraphs by themselves, before anybody has voted on them. */
    public boolean mayWithdraw(AdoptionVote vote) {
        return mayDeclare && vote.isToCome() && state.equals(vote.askedBy());
    }
}
