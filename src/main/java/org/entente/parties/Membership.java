package org.entente.parties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one party belongs to another, from a day to a day where these are known; disputes are kept, never decided. */
public record Membership(
        UUID id,
        PartyId organisation,
        PartyId member,
        Status status,
        boolean disputed,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String note,
        String source,
        boolean unverified) {

    /** How one belongs, in the organisation's own terms. */
    public enum Status {
        ACTIVE,
        SUSPENDED_AT_TIMES,
        NOT_PARTICIPATING,
        WITHDRAWN;

        public String key() {
            return "parties.status." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Status> of(String name) {
            return Arrays.stream(values())
                    .filter(status -> status.name().equals(name))
                    .findFirst();
        }
    }

    /** Whether it and another from and to these days would hold at the same time; what nobody knows is without end. */
    boolean overlaps(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (status == Status.WITHDRAWN && validTo == null) return false;
        var beginsAfter = validFrom != null && to != null && validFrom.isAfter(to);
        var endsBefore = validTo != null && from != null && validTo.isBefore(from);
        return !beginsAfter && !endsBefore;
    }

    /** On a day; a date that nobody knows does not exclude. */
    public boolean holdsOn(LocalDate day) {
        if (status == Status.WITHDRAWN && validTo == null) return false;
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
