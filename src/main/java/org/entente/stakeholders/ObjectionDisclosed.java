package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * The Chair told a State that had asked. To which State, whose objections and how many, the record does not say: colleagues of
 * the Chair read it.
 */
public record ObjectionDisclosed(UUID inquiry, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/objection-inquiries/" + inquiry;
    }
}
