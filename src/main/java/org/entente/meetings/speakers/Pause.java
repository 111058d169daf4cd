package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which a speech stood still; open where it still does. */
public record Pause(Instant from, @Nullable Instant to) {

    boolean isOpen() {
        return to == null;
    }

    Duration until(Instant now) {
        var end = to == null || to.isAfter(now) ? now : to;
        return end.isBefore(from) ? Duration.ZERO : Duration.between(from, end);
    }
}
