package org.entente.notifications;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Whom something concerns.
 *
 * @param concerned delegations that are told unless they chose never to be
 * @param others whether others are told too, who chose to be
 * @param scopes what it stands in, as {@code kind:id}: whoever follows one of these is told
 */
public record Whom(Set<UUID> concerned, boolean others, Set<String> scopes) {

    public Whom {
        concerned = Set.copyOf(concerned);
        scopes = Set.copyOf(scopes);
    }

    public static Whom everybody(String... scopes) {
        return new Whom(Set.of(), true, Set.of(scopes));
    }

    /** Nobody but these delegations. */
    public static Whom only(Collection<UUID> delegations) {
        return new Whom(Set.copyOf(delegations), false, Set.of());
    }

    /** And, before all others, these delegations. */
    public Whom with(Collection<UUID> delegations) {
        return new Whom(Set.copyOf(delegations), others, scopes);
    }
}
