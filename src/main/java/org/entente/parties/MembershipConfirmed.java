package org.entente.parties;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A membership that waited for confirmation has a source now; what stood there before is kept here. */
public record MembershipConfirmed(
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
