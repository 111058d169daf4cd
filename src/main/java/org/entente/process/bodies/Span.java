package org.entente.process.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From a day to a day, both included; open where a day is not known. */
public record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Span other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    /** Whether all of the other that is known lies within. */
    public boolean holds(Span other) {
        return (other.from == null || holdsOn(other.from)) && (other.to == null || holdsOn(other.to));
    }

    /** As forms take days, set apart from the writing around it. */
    String written() {
        var first = from == null ? "…" : from.toString();
        var last = to == null ? "…" : to.toString();
        return "\u2068" + first + " – " + last + "\u2069";
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return from == null || day == null || !from.isAfter(day);
    }
}
