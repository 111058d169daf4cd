package org.entente.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/** A person was invited into a delegation. */
public record MemberInvited(
        UUID member,
        UUID person,
        String delegation,
        Set<Role> roles,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/delegations/" + delegation;
    }

    @Override
    public @Nullable UUID party() {
        return Delegation.partyOf(delegation);
    }
}
