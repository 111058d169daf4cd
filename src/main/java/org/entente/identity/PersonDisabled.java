package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A person may no longer sign in; what they did stays. Nobody is named where an operator did it. */
public record PersonDisabled(UUID person, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
