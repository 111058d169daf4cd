package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a process is called from a day to a day.
 *
 * @param symbol of the document that decided so; empty where there is none
 */
public record Naming(
        UUID id,
        UUID process,
        Names names,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String symbol,
        String source,
        boolean unverified) {

    public Span span() {
        return new Span(validFrom, validTo);
    }

    /** Two names are in force on one day. */
    boolean clashesWith(Naming other) {
        return !id.equals(other.id) && span().overlaps(other.span());
    }
}
