package org.entente.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A party was recorded as belonging to an organisation or group. */
public record MembershipRecorded(
        String code,
        String organisation,
        Membership.Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean disputed,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/parties/" + code;
    }

    @Override
    public UUID party() {
        return PartyId.ofCode(code).id();
    }
}
