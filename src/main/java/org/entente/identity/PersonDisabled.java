package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A person may no longer sign in; what they did stays. */
public record PersonDisabled(UUID person, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
