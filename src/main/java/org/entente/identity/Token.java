package org.entente.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program in, in a person's name or as a delegation's own, until its last day.
 *
 * @param person null where it is the delegation's own, whoever acts for it
 * @param delegation that it acts for, in a person's name as long as they do
 */
public record Token(
        UUID id,
        String name,
        @Nullable UUID person,
        @Nullable String personName,
        UUID delegation,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Whose it is: what they may ask for grows with no further token. */
    UUID owner() {
        return person == null ? delegation : person;
    }

    public boolean isOfDelegation() {
        return person == null;
    }

    /** As what it acts for its delegation where it is nobody's: no more than it was made for. */
    Set<Role> roles() {
        return scopes.stream().flatMap(scope -> scope.roles().stream()).collect(Collectors.toUnmodifiableSet());
    }

    boolean covers(String method, String path) {
        return scopes.stream().anyMatch(scope -> scope.covers(method, path));
    }
}
