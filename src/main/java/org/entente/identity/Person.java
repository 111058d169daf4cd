package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone with an account; for whom they act is told by their {@link Member memberships}.
 *
 * @param email null for the first officer until they give theirs
 * @param passwordHash null until one is chosen
 * @param welcomedAt when they first came in; null until then
 * @param actingFor the delegation they acted for last
 */
public record Person(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String passwordHash,
        Instant invitedAt,
        @Nullable Instant welcomedAt,
        @Nullable Instant disabledAt,
        @Nullable UUID actingFor) {

    public String path() {
        return "/persons/" + id;
    }

    /** As somebody calls them who need not know how they call themselves. */
    Person calledAs(String otherName, @Nullable String otherEmail) {
        return new Person(id, otherName, otherEmail, passwordHash, invitedAt, welcomedAt, disabledAt, actingFor);
    }

    public boolean isEnabled() {
        return disabledAt == null;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whether the account is somebody's already, whom no link of a delegation may replace. */
    public boolean hasComeIn() {
        return welcomedAt != null;
    }
}
