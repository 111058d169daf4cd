package org.entente.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lets a program in, in a person's name, until its last day.
 *
 * @param delegation that it acts for, as long as its person does
 */
public record Token(
        UUID id,
        String name,
        UUID person,
        String personName,
        UUID delegation,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean covers(String method, String path) {
        return scopes.stream().anyMatch(scope -> scope.covers(method, path));
    }
}
