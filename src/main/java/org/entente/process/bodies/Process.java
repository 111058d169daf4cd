package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue that the General Assembly, or States, set going.
 *
 * @param code lasts, such as {@code GM}, whatever the process is called
 * @param names as it is called today
 * @param validFrom the first day on which it is there; null where nobody knows
 * @param validTo the last
 * @param source where a fact of the past was taken from
 * @param lock counts the saves, those of its names, mandates, cycles and of the list of its bodies among them
 */
public record Process(
        UUID id,
        String code,
        Names names,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean fictitious,
        String source,
        boolean unverified,
        long lock) {

    /** Of which no day is known. */
    public Process(
            UUID id, String code, Names names, boolean fictitious, String source, boolean unverified, long lock) {
        this(id, code, names, null, null, fictitious, source, unverified, lock);
    }

    public String path() {
        return "/processes/" + id;
    }

    Span span() {
        return new Span(validFrom, validTo);
    }
}
