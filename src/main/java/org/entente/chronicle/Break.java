package org.entente.chronicle;

import java.time.LocalDate;
import java.util.Locale;

/** Where a chain first does not hold: the number at which an act ought to stand, the day, and what does not fit. */
public record Break(Chain chain, LocalDate day, long number, Kind kind) {

    /** What does not fit. */
    public enum Kind {
        /** There is no act of this number, or none that bears the hash which the next one names. */
        MISSING,
        /** What stands there is not what was hashed. */
        ALTERED,
        /** It is whole, but it follows from another act of the chain than the one before it. */
        REORDERED,
        /** The chain holds in itself, but the act is another than the one whose hash was kept. */
        REWRITTEN;

        public String key() {
            return "chronicle.break." + name().toLowerCase(Locale.ROOT);
        }
    }
}
