package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** For a session or process it was set who may apply, and by which rule it is decided. */
public record AccreditationSet(
        UUID accreditation, UUID process, @Nullable UUID session, Modality modality, UUID by, Instant at)
        implements Act {
    @Override
    public String about() {
        return "/accreditations/" + accreditation;
    }
}
