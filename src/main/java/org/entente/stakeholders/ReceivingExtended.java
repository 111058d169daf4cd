package org.entente.stakeholders;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Applications are received for longer. */
public record ReceivingExtended(UUID accreditation, Instant before, Instant after, String reason, UUID by, Instant at)
        implements Act, ReadableChanged {
    @Override
    public String about() {
        return "/accreditations/" + accreditation;
    }

    @Override
    public String shelf() {
        return AccreditationShelf.NAME;
    }

    @Override
    public Set<UUID> wholes() {
        return Set.of(accreditation);
    }
}
