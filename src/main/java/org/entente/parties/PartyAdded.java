package org.entente.parties;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A party that the reference did not bring is on record from now on. */
public record PartyAdded(String code, Kind kind, Map<String, String> names, String source, UUID by, Instant at)
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
