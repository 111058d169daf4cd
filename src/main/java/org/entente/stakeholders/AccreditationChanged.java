package org.entente.stakeholders;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Before any application was circulated, the rule was changed. */
public record AccreditationChanged(UUID accreditation, Modality modality, UUID by, Instant at)
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
