package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param item of the agenda under which it was taken
 * @param votes where a vote was recorded
 * @param audience of the part of the meeting in which it was taken, whatever its mode has become since
 * @param version counts its texts, from 1: a correction is a new one
 * @param sentences as they were read out, in the languages in which they are known
 * @param lock counts the saves
 */
public record Decision(
        UUID id,
        UUID meeting,
        @Nullable UUID item,
        MannerOfAdoption adopted,
        @Nullable Votes votes,
        Instant decidedAt,
        Audience audience,
        int version,
        Names sentences,
        @Nullable Struck struck,
        long lock) {

    /** That it was recorded by mistake, and why. */
    public record Struck(Instant at, String because) {}

    public String path() {
        return "/decisions/" + id;
    }

    Decision corrected(@Nullable UUID under, MannerOfAdoption how, @Nullable Votes counted, Taken taken, Names right) {
        return new Decision(
                id, meeting, under, how, counted, taken.at(), taken.audience(), version + 1, right, struck, lock);
    }

    boolean saysTheSameAs(Decision other) {
        return Objects.equals(item, other.item)
                && adopted == other.adopted
                && Objects.equals(votes, other.votes)
                && decidedAt.equals(other.decidedAt)
                && audience.equals(other.audience)
                && sentences.equals(other.sentences);
    }

    public boolean isStruck() {
        return struck != null;
    }

    void mustStand() {
        if (isStruck()) throw new RuleBroken(Refusal.IS_STRUCK);
    }
}
