package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation has to say in writing for a session, or a process. The secretariat reads it for law and relevance
 * alone; where it is declined, the organisation may appeal once, and the Chair decides.
 *
 * @param session of the cycle that the accreditation is for; null where it is for all of what the accreditation is for
 * @param label as what it was given
 * @param reason why it was declined on that ground
 * @param appeal in the organisation’s words; empty where there was none
 * @param answer of the Chair, to the appeal
 * @param statement what it became in the record; null where it was never published
 * @param lock counts the saves
 */
public record Contribution(
        UUID id,
        UUID accreditation,
        @Nullable UUID session,
        UUID party,
        ContributionLabel label,
        String title,
        Language language,
        ContributionState state,
        @Nullable ContributionGround ground,
        String reason,
        String appeal,
        String answer,
        @Nullable UUID statement,
        Instant givenAt,
        @Nullable Instant decidedAt,
        long lock) {

    public String path() {
        return "/contributions/" + id;
    }

    public boolean isPublished() {
        return state == ContributionState.PUBLISHED;
    }

    /** Whether it is, or was, everybody’s to read; that it was there stays so. */
    public boolean wasPublished() {
        return statement != null;
    }

    /** Whether the secretariat has it to read. */
    public boolean isGiven() {
        return state == ContributionState.GIVEN;
    }

    public boolean isAppealed() {
        return state == ContributionState.APPEALED;
    }

    /** Whether its organisation may ask the Chair: once. */
    public boolean mayAppeal() {
        return state == ContributionState.DECLINED;
    }

    /** Here, as long as it is not published; a published one as a statement is. */
    public boolean mayBeWithdrawn() {
        return switch (state) {
            case GIVEN, DECLINED, APPEALED, UPHELD -> true;
            case PUBLISHED, WITHDRAWN -> false;
        };
    }

    void mustWait() {
        if (!isGiven()) throw new RuleBroken(Refusal.NOT_WAITING);
    }

    void mustBeAppealed() {
        if (!isAppealed()) throw new RuleBroken(Refusal.NOT_APPEALED);
    }

    Contribution publish(UUID as, Instant now) {
        mustWait();
        return with(ContributionState.PUBLISHED, ground, reason, appeal, answer, as, now);
    }

    Contribution decline(ContributionGround on, String why, Instant now) {
        mustWait();
        return with(ContributionState.DECLINED, on, why, appeal, answer, statement, now);
    }

    Contribution appeal(String words) {
        if (!appeal.isEmpty()) throw new RuleBroken(Refusal.APPEALED_ALREADY);
        if (!mayAppeal()) throw new RuleBroken(Refusal.NOT_DECLINED);
        return with(ContributionState.APPEALED, ground, reason, words, answer, statement, decidedAt);
    }

    /** By the Chair, against the secretariat. */
    Contribution overturn(UUID as, String why, Instant now) {
        mustBeAppealed();
        return with(ContributionState.PUBLISHED, ground, reason, appeal, why, as, now);
    }

    Contribution uphold(String why, Instant now) {
        mustBeAppealed();
        return with(ContributionState.UPHELD, ground, reason, appeal, why, statement, now);
    }

    Contribution withdraw() {
        if (isPublished()) throw new RuleBroken(Refusal.PUBLISHED);
        if (state == ContributionState.WITHDRAWN) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
        return with(ContributionState.WITHDRAWN, ground, reason, appeal, answer, statement, decidedAt);
    }

    /** As its statement stands in the record, which its organisation withdraws and publishes again as any other. */
    Contribution following(boolean published) {
        var next = published ? ContributionState.PUBLISHED : ContributionState.WITHDRAWN;
        return with(next, ground, reason, appeal, answer, statement, decidedAt);
    }

    private Contribution with(
            ContributionState next,
            @Nullable ContributionGround on,
            String why,
            String appealed,
            String answered,
            @Nullable UUID as,
            @Nullable Instant at) {
        return new Contribution(
                id,
                accreditation,
                session,
                party,
                label,
                title,
                language,
                next,
                on,
                why,
                appealed,
                answered,
                as,
                givenAt,
                at,
                lock);
    }
}
