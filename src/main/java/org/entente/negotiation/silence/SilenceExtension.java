package org.entente.negotiation.silence;

import java.time.Duration;
import java.time.Instant;

/** That a closing instant was put later, on the record: everybody who reads the text sees it. */
public record SilenceExtension(Instant before, Instant after, String reason, Instant at) {

    public long hours() {
        return Duration.between(before, after).toHours();
    }

    public int minutes() {
        return Duration.between(before, after).toMinutesPart();
    }
}
