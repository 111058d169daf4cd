package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A statement was given a new version; the earlier one stays. What changed is the SHA-256 of its file. */
public record StatementCorrected(
        UUID statement,
        UUID party,
        int version,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
