package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** An officer let an organisation in that had asked; its name stands with the party. */
public record StakeholderLetIn(UUID request, UUID stakeholder, boolean isNew, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/stakeholder-requests/" + request;
    }

    @Override
    public @Nullable UUID party() {
        return stakeholder;
    }
}
