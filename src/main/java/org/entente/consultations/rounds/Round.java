package org.entente.consultations.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the States of a consultation take positions on a choice of its propositions. It is over when its deadline
 * has passed, whether or not anybody has written that down yet.
 *
 * @param number counts the consultation's rounds, from 1
 * @param propositions in the order in which they are asked about
 * @param states whom it asks: the consultation's on the day it was opened
 * @param shows whether a delegation sees, while it runs, how its group is spread
 * @param zone in which its deadline was set
 * @param closedAt when it was over: its deadline, or when somebody closed it before
 * @param carriedOut when that was written down
 * @param closedBecause why it was closed before its deadline
 * @param lock counts the saves
 */
public record Round(
        UUID id,
        UUID consultation,
        int number,
        List<UUID> propositions,
        Set<UUID> states,
        boolean shows,
        Instant openedAt,
        Instant closesAt,
        ZoneId zone,
        @Nullable Instant closedAt,
        @Nullable Instant carriedOut,
        String closedBecause,
        boolean fictitious,
        long lock) {

    public String path() {
        return "/rounds/" + id;
    }

    public boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(closesAt);
    }

    /** Over, and not written down yet. */
    boolean isDue(Instant now) {
        return closedAt == null && !isOpen(now);
    }

    /** Whether it was written down that it is over: from then on everybody sees the answers. */
    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean asks(@Nullable UUID party) {
        return party != null && states.contains(party);
    }

    /** The day on which memberships decide who belongs to which group. */
    LocalDate day() {
        return openedAt.atZone(zone).toLocalDate();
    }

    /** Late is late: the rule refuses, whatever has or has not been carried out. */
    void mustTakeAnswers(Instant now) {
        if (!isOpen(now)) throw new RuleBroken(Refusal.CLOSED);
    }

    Round extend(Instant until, Instant now) {
        mustTakeAnswers(now);
        if (!until.isAfter(closesAt)) throw new RuleBroken(Refusal.NOT_LATER);
        return with(until, closedAt, carriedOut, closedBecause);
    }

    /** Before its deadline, by somebody, for a reason. */
    Round closeEarly(String because, Instant now) {
        mustTakeAnswers(now);
        return with(closesAt, now, now, because);
    }

    /** At its deadline, however late this is carried out. */
    Round closeAtDeadline(Instant now) {
        if (closedAt != null) throw new RuleBroken(Refusal.CLOSED);
        if (isOpen(now)) throw new RuleBroken(Refusal.NOT_YET_DUE);
        return with(closesAt, closesAt, now, "");
    }

    private Round with(Instant until, @Nullable Instant closed, @Nullable Instant carried, String because) {
        return new Round(
                id,
                consultation,
                number,
                propositions,
                states,
                shows,
                openedAt,
                until,
                zone,
                closed,
                carried,
                because,
                fictitious,
                lock);
    }
}
