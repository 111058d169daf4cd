package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.chronicle.Act;

/** A person was given a link that lets them into their own account once, such as after a lost password. */
public record PersonInvited(UUID person, UUID by, Instant at) implements Act {

    @Override
    public String about() {
        return "/persons/" + person;
    }
}
