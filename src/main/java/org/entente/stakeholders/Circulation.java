package org.entente.stakeholders;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entente.web.Dates;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A list of applications that Member States have before them. It is over at its closing instant, whether or not anybody has
 * written that down yet.
 *
 * @param number counts those of one accreditation, from 1
 * @param closesAt whoever comes at this instant is late
 * @param remindedAt when Member States were reminded of it
 * @param carriedOut when its end was written down
 * @param lock counts the saves
 */
public record Circulation(
        UUID id,
        UUID accreditation,
        int number,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant remindedAt,
        @Nullable Instant endedAt,
        @Nullable Instant carriedOut,
        long lock) {

    /** So many days before the end Member States are reminded; of a short one in its middle. */
    private static final int REMINDER = 7;

    public String path() {
        return "/circulations/" + id;
    }

    public boolean isRunning(Instant now) {
        return endedAt == null && now.isBefore(closesAt);
    }

    /** Over, and not written down yet. */
    boolean isDue(Instant now) {
        return endedAt == null && !now.isBefore(closesAt);
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    Instant remindsAt() {
        var week = closesAt.atZone(Dates.NEW_YORK).minusDays(REMINDER).toInstant();
        var middle = closesAt.minus(Duration.between(openedAt, closesAt).dividedBy(2));
        return week.isBefore(middle) ? middle : week;
    }

    boolean isToRemind(Instant now) {
        return isRunning(now) && remindedAt == null && !now.isBefore(remindsAt());
    }

    Instant nextInstant(Instant now) {
        return remindedAt == null && now.isBefore(remindsAt()) ? remindsAt() : closesAt;
    }

    /** Late is late: the rule refuses, whatever has or has not been written down, and whatever other clocks say. */
    void mustRun(Instant now) {
        if (!now.isBefore(closesAt)) throw new RuleBroken(Refusal.LATE, closesAt, now);
        if (endedAt != null) throw new RuleBroken(Refusal.ENDED, closesAt, now);
    }

    Circulation numbered(int next) {
        return new Circulation(id, accreditation, next, openedAt, closesAt, remindedAt, endedAt, carriedOut, lock);
    }

    Circulation extend(Instant until, Instant now) {
        mustRun(now);
        if (!until.isAfter(closesAt)) throw new RuleBroken(Refusal.NOT_LATER);
        return new Circulation(id, accreditation, number, openedAt, until, null, null, null, lock);
    }

    Circulation reminded(Instant now) {
        mustRun(now);
        return new Circulation(id, accreditation, number, openedAt, closesAt, now, null, null, lock);
    }

    /** At its closing instant, however late this is written down. */
    Circulation conclude(Instant now) {
        if (endedAt != null) throw new RuleBroken(Refusal.ENDED, closesAt, now);
        if (now.isBefore(closesAt)) throw new RuleBroken(Refusal.NOT_YET_DUE);
        return new Circulation(id, accreditation, number, openedAt, closesAt, remindedAt, closesAt, now, lock);
    }
}
