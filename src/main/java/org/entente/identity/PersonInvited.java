package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** A person was given a link that lets them into their own account once, such as after a lost password; by none where an operator did. */
public record PersonInvited(UUID person, @Nullable UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
