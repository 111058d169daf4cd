package org.entente.meetings;

import java.util.Set;
import java.util.stream.Collectors;
import org.entente.process.bodies.SessionChanged;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Meetings and agendas are found under their session’s name, and decisions follow them. */
@Component
class FollowTheirSession {

    private final Meetings meetings;
    private final ApplicationEventPublisher events;

    FollowTheirSession(Meetings meetings, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.events = events;
    }

    @EventListener
    void on(SessionChanged changed) {
        events.publishEvent(new WholesChanged(AgendaShelf.NAME, Set.of(changed.session())));
        var held = meetings.of(changed.session()).stream().map(Meeting::id).collect(Collectors.toSet());
        if (!held.isEmpty()) events.publishEvent(new WholesChanged(MeetingShelf.NAME, held));
    }
}
