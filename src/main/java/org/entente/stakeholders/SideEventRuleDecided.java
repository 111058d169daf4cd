package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Of an accreditation by which Member States were asked already, it was decided what had been left open: side events. */
public record SideEventRuleDecided(UUID accreditation, SideEventRule rule, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/accreditations/" + accreditation;
    }
}
