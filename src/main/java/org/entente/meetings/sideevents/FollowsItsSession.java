package org.entente.meetings.sideevents;

import java.util.Set;
import java.util.stream.Collectors;
import org.entente.process.bodies.SessionChanged;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A side event is found under the name of its session. */
@Component
class FollowsItsSession {

    private final SideEvents sideEvents;
    private final ApplicationEventPublisher events;

    FollowsItsSession(SideEvents sideEvents, ApplicationEventPublisher events) {
        this.sideEvents = sideEvents;
        this.events = events;
    }

    @EventListener
    void on(SessionChanged changed) {
        var held = sideEvents.in(Set.of(changed.session())).stream()
                .map(SideEvent::id)
                .collect(Collectors.toSet());
        if (!held.isEmpty()) events.publishEvent(new WholesChanged(SideEventShelf.NAME, held));
    }
}
