package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/** A person was sent, or sent again, a link that lets them in once. */
public record PersonInvited(
        UUID person,
        Role role,
        @Nullable UUID party,
        @Nullable UUID by,
        Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
