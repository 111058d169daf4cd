package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** An officer did not let an organisation in that had asked. */
public record StakeholderTurnedAway(UUID request, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/stakeholder-requests/" + request;
    }
}
