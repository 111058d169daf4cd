package org.entente.parties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A party stopped belonging to an organisation or group. */
public record MembershipEnded(String code, String organisation, LocalDate lastDay, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/parties/" + code;
    }
}
