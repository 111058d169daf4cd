package org.entente.process.bodies;

import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * Some years after which a process looks at itself or begins anew.
 *
 * @param reviewYear in which it does; null where none is set
 */
public record Cycle(
        UUID id,
        UUID process,
        Names names,
        int firstYear,
        int lastYear,
        @Nullable Integer reviewYear,
        String symbol,
        String source,
        boolean unverified) {

    /** A session belongs to the cycle in which it begins. */
    public boolean holds(Session session) {
        return session.beginsIn(firstYear, lastYear);
    }

    /** As it is written in every language. */
    public String years() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "–" + lastYear;
    }

    /** The same years twice; one cycle may lie within another. */
    boolean repeats(Cycle other) {
        return !id.equals(other.id) && firstYear == other.firstYear && lastYear == other.lastYear;
    }
}
