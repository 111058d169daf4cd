package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Someone with an account, invited by the secretariat.
 *
 * @param email null for the first officer until they give theirs
 * @param passwordHash null until the invitation has been taken up
 */
public record Person(
        UUID id,
        String name,
        @Nullable String email,
        Role role,
        @Nullable UUID party,
        @Nullable String passwordHash,
        Instant invitedAt,
        @Nullable Instant disabledAt) {

    public boolean isEnabled() {
        return disabledAt == null;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    Delegate delegate() {
        return new Delegate(id, name, role, party);
    }
}
