package org.entente.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A party bears a new name from a day on. */
public record PartyRenamed(
        String code,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable LocalDate from,
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
