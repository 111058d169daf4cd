package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * What meets within a process.
 *
 * @param validFrom the first day on which it is there; null where nobody knows
 * @param validTo the last
 * @param symbol of the document that decided so; empty where there is none
 * @param position in the list of its process
 * @param lock counts the saves, those of its officers and of the list of its sessions among them
 */
public record Body(
        UUID id,
        UUID process,
        BodyKind kind,
        Names names,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String symbol,
        int position,
        boolean fictitious,
        String source,
        boolean unverified,
        long lock) {

    public String path() {
        return "/bodies/" + id;
    }

    public boolean isThereOn(LocalDate day) {
        return span().holdsOn(day);
    }

    public Span span() {
        return new Span(validFrom, validTo);
    }
}
