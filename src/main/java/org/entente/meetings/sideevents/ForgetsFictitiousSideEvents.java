package org.entente.meetings.sideevents;

import java.util.stream.Collectors;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is found of the demonstration's side events has to be looked at again, before they go with its meetings. */
@Component
class ForgetsFictitiousSideEvents {

    private final SideEvents sideEvents;
    private final ApplicationEventPublisher events;

    ForgetsFictitiousSideEvents(SideEvents sideEvents, ApplicationEventPublisher events) {
        this.sideEvents = sideEvents;
        this.events = events;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FictitiousPartiesRemoved removed) {
        var gone = sideEvents.approved().stream()
                .filter(SideEvent::fictitious)
                .map(SideEvent::id)
                .collect(Collectors.toSet());
        if (!gone.isEmpty()) events.publishEvent(new WholesChanged(SideEventShelf.NAME, gone));
    }
}
