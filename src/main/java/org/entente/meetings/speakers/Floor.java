package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.RuleBroken;

/** Who has the floor of a meeting: one, and where a point of order interrupts, whoever raised it besides. */
public record Floor(UUID meeting, List<Speech> underWay) {

    public Floor {
        underWay = List.copyOf(underWay);
    }

    /** The one who speaks, or is paused; who raised a point of order before whom it interrupts. */
    public Optional<Speech> speaking() {
        return underWay.stream()
                .filter(speech -> speech.kind().isPointOfOrder())
                .findFirst()
                .or(() -> underWay.stream().findFirst());
    }

    /** Whom a point of order has interrupted. */
    public Optional<Speech> interrupted() {
        return underWay.size() < 2
                ? Optional.empty()
                : underWay.stream()
                        .filter(speech -> !speech.kind().isPointOfOrder())
                        .findFirst();
    }

    /** One has the floor at a time; only a point of order interrupts, and whom it interrupts stands still. */
    Floor give(Speech to, Instant now) {
        var mayInterrupt = to.kind().isPointOfOrder()
                && underWay.stream().noneMatch(speech -> speech.kind().isPointOfOrder());
        if (!underWay.isEmpty() && !mayInterrupt) throw new RuleBroken(Refusal.FLOOR_IS_TAKEN);
        var after = new ArrayList<Speech>();
        underWay.forEach(speech -> after.add(speech.pause(now)));
        after.add(to);
        return new Floor(meeting, after);
    }

    /** As it was before somebody was called: whom a point of order stopped by that, and nobody since, goes on. */
    Floor takeBack(Speech called, Instant now) {
        var others = underWay.stream().filter(speech -> !speech.id().equals(called.id()));
        return new Floor(
                meeting,
                others.map(speech -> called.isUnderWay() && speech.isPausedSince(called.beganAt())
                                ? speech.resume(now)
                                : speech)
                        .toList());
    }

    Floor pause(UUID speech, Instant now) {
        return replace(get(speech), get(speech).pause(now));
    }

    /** Not while a point of order is before the meeting. */
    Floor resume(UUID speech, Instant now) {
        var paused = get(speech);
        if (interrupted().filter(paused::equals).isPresent()) throw new RuleBroken(Refusal.POINT_OF_ORDER_FIRST);
        return replace(paused, paused.resume(now));
    }

    Speech end(UUID speech, Instant now) {
        return get(speech).end(now);
    }

    Speech get(UUID speech) {
        return underWay.stream()
                .filter(each -> each.id().equals(speech))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(Refusal.NOT_SPEAKING));
    }

    private Floor replace(Speech before, Speech after) {
        return new Floor(
                meeting,
                underWay.stream().map(each -> each == before ? after : each).toList());
    }
}
