package org.entente.consultations;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A statement was given a new version; the earlier one stays. */
public record StatementCorrected(UUID statement, int version, String sha256, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
