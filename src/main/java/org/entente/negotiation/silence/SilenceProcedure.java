package org.entente.negotiation.silence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A version, or paragraphs of it, that stand unless a State which is in it objects in time. It is over at its closing
 * instant, whether or not anybody has written that down yet.
 *
 * @param number counts the text's procedures, from 1; 0 until it is kept
 * @param paragraphs that are put under silence; none is the whole text
 * @param states whom it asks, as it was set
 * @param notes what the Chair says with it
 * @param opensAt from when on silence can be broken
 * @param closesAt until when: whoever comes at this instant is late
 * @param zone by whose clock it was set
 * @param endedAt its closing instant, or when it was called off before
 * @param carriedOut when that was written down
 * @param because why it was called off
 * @param lock counts the saves
 */
public record SilenceProcedure(
        UUID id,
        UUID text,
        UUID version,
        int number,
        List<UUID> paragraphs,
        Set<UUID> states,
        Names notes,
        Instant setAt,
        Instant opensAt,
        Instant closesAt,
        ZoneId zone,
        @Nullable Instant endedAt,
        @Nullable Instant carriedOut,
        @Nullable SilenceOutcome outcome,
        String because,
        boolean fictitious,
        long lock) {

    private static final Duration DAY = Duration.ofDays(1);

    public SilenceProcedure {
        paragraphs = List.copyOf(paragraphs);
        states = Set.copyOf(states);
    }

    public String path() {
        return "/silence/" + id;
    }

    public boolean isOfTheWhole() {
        return paragraphs.isEmpty();
    }

    public boolean isAnnounced(Instant now) {
        return endedAt == null && now.isBefore(opensAt);
    }

    /** Whether silence can be broken now. */
    public boolean isRunning(Instant now) {
        return endedAt == null && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** Over, and not written down yet. */
    public boolean isDue(Instant now) {
        return endedAt == null && !now.isBefore(closesAt);
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isIn(@Nullable UUID party) {
        return party != null && states.contains(party);
    }

    /** Whether both put one thing under silence. */
    boolean overlaps(Collection<UUID> others) {
        return isOfTheWhole() || others.isEmpty() || !Collections.disjoint(paragraphs, others);
    }

    /** What has not ended holds its words. */
    void mustNotMeet(Collection<SilenceProcedure> others) {
        if (others.stream().anyMatch(each -> !each.isEnded() && each.overlaps(paragraphs)))
            throw new RuleBroken(Refusal.RUNS_ALREADY);
    }

    /** A day before it is over, or halfway to that where it lasts less than two: nobody is asked without being reminded. */
    public Instant endsSoonAt() {
        var half = Duration.between(opensAt, closesAt).dividedBy(2);
        return closesAt.minus(half.compareTo(DAY) < 0 ? half : DAY);
    }

    /** When its clock next says something: that it begins, or that it is over. */
    Instant nextInstant(Instant now) {
        return isAnnounced(now) ? opensAt : closesAt;
    }

    /** Late is late: the rule refuses, whatever has or has not been written down, and whatever other clocks say. */
    void mustRun(Instant now) {
        mustNotBeOver(now);
        if (now.isBefore(opensAt)) throw new RuleBroken(Refusal.NOT_YET, opensAt, now);
    }

    void mustNotBeOver(Instant now) {
        if (outcome == SilenceOutcome.CALLED_OFF || endedAt != null && now.isBefore(closesAt))
            throw new RuleBroken(Refusal.ENDED, writtenDown(), now);
        if (!now.isBefore(closesAt)) throw new RuleBroken(Refusal.LATE, closesAt, now);
    }

    /** Until its closing instant nobody adopts what it may still be broken on. */
    void mustNotHoldBack(Instant now) {
        if (holds(now)) throw new RuleBroken(Refusal.RUNS_STILL, closesAt);
    }

    /** Nor does anybody put other words beside those that States were asked about: silence would be over words that hold no more. */
    void mustNotHoldVersions(Instant now) {
        if (holds(now)) throw new RuleBroken(Refusal.HOLDS_VERSIONS, closesAt);
    }

    void mustNotShutOut(Set<UUID> open, Instant now) {
        if (holds(now) && !open.containsAll(states)) throw new RuleBroken(Refusal.SHUTS_OUT);
    }

    /** From when it is set, also before it opens. */
    boolean holds(Instant now) {
        return endedAt == null && now.isBefore(closesAt);
    }

    private Instant writtenDown() {
        return Objects.requireNonNull(carriedOut);
    }

    /** A State that is in it objects to some of what is put under silence; to none in particular is to all of it. */
    SilenceBreak broken(
            UUID breakId, UUID party, List<UUID> on, BreakReason reason, BreakVisibility visibility, Instant now) {
        mustRun(now);
        if (!isIn(party)) throw new RuleBroken(Refusal.NOT_IN_IT);
        if (!isOfTheWhole() && !paragraphs.containsAll(on)) throw new RuleBroken(Refusal.NOT_IN_SCOPE);
        return new SilenceBreak(breakId, id, party, on, reason.words(), reason.language(), visibility, now, null);
    }

    SilenceProcedure numbered(int given) {
        return with(given, closesAt, endedAt, carriedOut, outcome, because);
    }

    SilenceProcedure extend(Instant until, Instant now) {
        mustNotBeOver(now);
        if (!until.isAfter(closesAt)) throw new RuleBroken(Refusal.NOT_LATER);
        return with(number, until, endedAt, carriedOut, outcome, because);
    }

    /** Before its closing instant, by the Chair, for a reason. */
    SilenceProcedure callOff(String reason, Instant now) {
        mustNotBeOver(now);
        return with(number, closesAt, now, now, SilenceOutcome.CALLED_OFF, reason);
    }

    /** At its closing instant, however late this is written down. */
    SilenceProcedure conclude(boolean isBroken, Instant now) {
        if (endedAt != null) throw new RuleBroken(Refusal.ENDED, writtenDown(), now);
        if (now.isBefore(closesAt)) throw new RuleBroken(Refusal.NOT_YET_DUE);
        return with(number, closesAt, closesAt, now, isBroken ? SilenceOutcome.BROKEN : SilenceOutcome.UNOBJECTED, "");
    }

    private SilenceProcedure with(
            int given,
            Instant until,
            @Nullable Instant ended,
            @Nullable Instant carried,
            @Nullable SilenceOutcome came,
            String reason) {
        return new SilenceProcedure(
                id,
                text,
                version,
                given,
                paragraphs,
                states,
                notes,
                setAt,
                opensAt,
                until,
                zone,
                ended,
                carried,
                came,
                reason,
                fictitious,
                lock);
    }
}
