package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** Before any application was circulated, the rule was changed. */
public record AccreditationChanged(UUID accreditation, Modality modality, UUID by, Instant at) implements Act {
    @Override
    public String about() {
        return "/accreditations/" + accreditation;
    }
}
