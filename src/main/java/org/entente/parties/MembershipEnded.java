package org.entente.parties;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A party stopped belonging to an organisation or group. */
public record MembershipEnded(
        String code, String organisation, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
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
