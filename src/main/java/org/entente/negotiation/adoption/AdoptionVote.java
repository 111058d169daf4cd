package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A recorded vote: on the text as a whole, or by itself on paragraphs, which are then retained or deleted.
 *
 * @param number counts the adoption's votes, from 1
 * @param paragraphs none is the text as a whole
 * @param rule by which it is voted on
 * @param askedBy the State that asked for a vote on them; null where none did
 * @param carried what came of it, worked out when it was closed; of paragraphs, whether they are retained
 * @param withdrawnAt since when nobody asks for it any more: before anybody has voted
 */
public record AdoptionVote(
        UUID id,
        UUID adoption,
        int number,
        List<UUID> paragraphs,
        String rule,
        VoteMajority majority,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Boolean carried,
        @Nullable Instant withdrawnAt) {

    public AdoptionVote {
        paragraphs = List.copyOf(paragraphs);
    }

    public boolean isOfTheWhole() {
        return paragraphs.isEmpty();
    }

    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isCarried() {
        return Boolean.TRUE.equals(carried);
    }

    /** Paragraphs of which it was decided that they do not stay. */
    boolean deletes() {
        return !isOfTheWhole() && isClosed() && !isCarried();
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    /** Asked for, and nobody has voted. */
    public boolean isToCome() {
        return stands() && openedAt == null;
    }

    /** Whoever asked for it does so no more. */
    AdoptionVote withdraw(Instant now) {
        mustBeToCome();
        return new AdoptionVote(
                id, adoption, number, paragraphs, rule, majority, askedBy, askedAt, null, null, null, now);
    }

    AdoptionVote open(Instant now) {
        mustBeToCome();
        return with(now, null, null);
    }

    private void mustBeToCome() {
        if (!stands()) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        if (isClosed()) throw new RuleBroken(Refusal.VOTE_CLOSED, closed());
        if (openedAt != null) throw new RuleBroken(Refusal.ALREADY_OPEN, openedAt);
    }

    void mustBeOpen() {
        if (isClosed()) throw new RuleBroken(Refusal.VOTE_CLOSED, closed());
        if (openedAt == null) throw new RuleBroken(Refusal.VOTE_NOT_OPEN);
    }

    /** The result is what the ballots say. */
    AdoptionVote close(VoteTally tally, Instant now) {
        mustBeOpen();
        return with(openedAt, now, tally.isCarriedBy(majority));
    }

    private Instant closed() {
        return Objects.requireNonNull(closedAt);
    }

    private AdoptionVote with(@Nullable Instant opened, @Nullable Instant closed, @Nullable Boolean result) {
        return new AdoptionVote(
                id,
                adoption,
                number,
                paragraphs,
                rule,
                majority,
                askedBy,
                askedAt,
                opened,
                closed,
                result,
                withdrawnAt);
    }
}
