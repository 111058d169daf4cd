package org.entente.meetings.registration;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.meetings.calendar.TakesPart;
import org.springframework.stereotype.Component;

/** A delegation's calendar holds the sessions for which it is registered, a person's those for which it has registered them. */
@Component
class SessionsRegistered implements TakesPart {

    private final Registrations registrations;

    SessionsRegistered(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Set<UUID> sessionsOf(UUID party) {
        return registrations.sessionsOf(party);
    }

    @Override
    public List<Stay> of(String address) {
        return registrations.staysOf(address);
    }
}
