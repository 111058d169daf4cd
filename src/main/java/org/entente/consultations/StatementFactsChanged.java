package org.entente.consultations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** What is known of a statement besides its text was put right: its day, its language, for whom it speaks. */
public record StatementFactsChanged(
        UUID statement, UUID party, Map<String, String> before, Map<String, String> after, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/statements/" + statement;
    }
}
