package org.entente.meetings;

import java.util.Set;
import java.util.UUID;

/** Knows which delegations are registered for a session. */
public interface KnowsRegistered {

    Set<UUID> registeredFor(UUID session);
}
