package org.entente.meetings.news;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.registration.Registration;
import org.entente.meetings.registration.Registrations;
import org.entente.notifications.Whom;
import org.entente.process.bodies.Bodies;
import org.springframework.stereotype.Component;

/** Whom a meeting concerns: the delegations registered for its session, then whoever follows its body. */
@Component
class Concerned {

    private final Registrations registrations;
    private final Bodies bodies;

    Concerned(Registrations registrations, Bodies bodies) {
        this.registrations = registrations;
        this.bodies = bodies;
    }

    Whom bySession(UUID session) {
        var scope = body(session).map(FollowedBodies::scope);
        return scope.map(Whom::everybody).orElseGet(Whom::everybody).with(registered(session));
    }

    Whom registeredFor(UUID session) {
        return Whom.only(registered(session));
    }

    Set<UUID> registered(UUID session) {
        return registrations.of(session).stream().map(Registration::party).collect(Collectors.toSet());
    }

    private Optional<UUID> body(UUID session) {
        return bodies.findSession(session).map(found -> found.body());
    }
}
