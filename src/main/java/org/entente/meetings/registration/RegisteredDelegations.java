package org.entente.meetings.registration;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.KnowsRegistered;
import org.springframework.stereotype.Component;

/** The delegations that have said that they come. */
@Component
class RegisteredDelegations implements KnowsRegistered {

    private final Registrations registrations;

    RegisteredDelegations(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Set<UUID> registeredFor(UUID session) {
        return registrations.of(session).stream().map(Registration::party).collect(Collectors.toSet());
    }
}
