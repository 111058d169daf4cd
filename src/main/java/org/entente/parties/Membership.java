package org.entente.parties;

import java.time.LocalDate;
import java.util.Locale;
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
    }

    /** On a day; a date that nobody knows does not exclude. */
    public boolean holdsOn(LocalDate day) {
        if (status == Status.WITHDRAWN && validTo == null) return false;
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
