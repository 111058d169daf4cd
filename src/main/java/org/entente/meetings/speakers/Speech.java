package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One speech, from its inscription to its last word. All instants are the server's.
 *
 * @param item of the agenda; null where the meeting has none
 * @param reply which reply of its delegation under the item at the meeting, from 1; 0 where it is none
 * @param limit null where there is none
 * @param beganAt null while it waits
 * @param audience of the meeting as it was when it began: what was said in a closed meeting stays there
 * @param ruling on a point of order, as the officer noted it
 */
public record Speech(
        UUID id,
        UUID list,
        UUID meeting,
        @Nullable UUID item,
        UUID party,
        Category category,
        SpeechKind kind,
        int reply,
        List<UUID> onBehalfOf,
        List<UUID> aligned,
        String note,
        @Nullable Language language,
        @Nullable Duration limit,
        @Nullable Instant beganAt,
        List<Pause> pauses,
        @Nullable Instant endedAt,
        Audience audience,
        String ruling,
        boolean fictitious) {

    /** Whether it is the speech that a page has before it, and not the same one called again. */
    boolean began(String at) {
        return beganAt != null && beganAt.toString().equals(at);
    }

    public boolean isUnderWay() {
        return beganAt != null && endedAt == null;
    }

    public boolean isPaused() {
        return isUnderWay() && !pauses.isEmpty() && pauses.getLast().isOpen();
    }

    public boolean isRunning() {
        return isUnderWay() && !isPaused();
    }

    /** It has stood still since exactly then. */
    boolean isPausedSince(@Nullable Instant at) {
        return isPaused() && pauses.getLast().from().equals(at);
    }

    boolean isEndedSince(Instant at) {
        return endedAt != null && !endedAt.isBefore(at);
    }

    /** How long was spoken, without the pauses. */
    public Duration spoken(Instant now) {
        if (beganAt == null) return Duration.ZERO;
        var end = endedAt == null ? now : endedAt;
        if (end.isBefore(beganAt)) return Duration.ZERO;
        var paused = pauses.stream().map(pause -> pause.until(end)).reduce(Duration.ZERO, Duration::plus);
        return Duration.between(beganAt, end).minus(paused);
    }

    public Duration overtime(Instant now) {
        if (limit == null) return Duration.ZERO;
        var over = spoken(now).minus(limit);
        return over.isNegative() ? Duration.ZERO : over;
    }

    /** When, if nothing stops it, its time runs out; null where it stands still or has no limit. */
    public @Nullable Instant runsOutAt(Instant now) {
        return limit == null || !isRunning() ? null : now.plus(limit).minus(spoken(now));
    }

    Speech pause(Instant now) {
        mustBeUnderWay();
        if (isPaused()) return this;
        var more = new ArrayList<>(pauses);
        more.add(new Pause(now, null));
        return with(more, null, ruling);
    }

    Speech resume(Instant now) {
        mustBeUnderWay();
        if (!isPaused()) return this;
        return with(closed(now), null, ruling);
    }

    Speech end(Instant now) {
        mustBeUnderWay();
        return with(isPaused() ? closed(now) : pauses, now, ruling);
    }

    /** Where its meeting was closed by mistake: it stands still since then, and nothing in between is spoken. */
    Speech reopen() {
        if (endedAt == null) return this;
        var more = new ArrayList<>(pauses);
        more.add(new Pause(endedAt, null));
        return with(more, null, ruling);
    }

    /**
     * Called by mistake is whoever was called last, and on whose point of order nothing was said.
     *
     * @param last that was called at the meeting
     */
    void mustBeAMistake(Speech last) {
        if (!last.id().equals(id)) throw new RuleBroken(Refusal.ANOTHER_WAS_CALLED);
        if (!ruling.isEmpty()) throw new RuleBroken(Refusal.RULED_ON);
    }

    Speech rule(String words) {
        if (!kind.isPointOfOrder() || beganAt == null) throw new RuleBroken(Refusal.NO_POINT_OF_ORDER);
        return with(pauses, endedAt, words);
    }

    private void mustBeUnderWay() {
        if (!isUnderWay()) throw new RuleBroken(Refusal.NOT_SPEAKING);
    }

    private List<Pause> closed(Instant now) {
        var all = new ArrayList<>(pauses);
        all.set(all.size() - 1, new Pause(all.getLast().from(), now));
        return all;
    }

    private Speech with(List<Pause> newPauses, @Nullable Instant ended, String ruled) {
        return new Speech(
                id,
                list,
                meeting,
                item,
                party,
                category,
                kind,
                reply,
                onBehalfOf,
                aligned,
                note,
                language,
                limit,
                beganAt,
                List.copyOf(newPauses),
                ended,
                audience,
                ruled,
                fictitious);
    }
}
