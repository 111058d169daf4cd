package org.entente.process.bodies;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fictitious processes go with the fictitious parties, in the same transaction; the index is told what it will find gone. */
@Component
class RemovesDemonstratedBodies {

    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    RemovesDemonstratedBodies(Bodies bodies, ApplicationEventPublisher events) {
        this.bodies = bodies;
        this.events = events;
    }

    @EventListener
    void on(FictitiousPartiesRemoved event) {
        tell(
                ProcessShelf.NAME,
                ids(bodies.processes().stream().filter(Process::fictitious).map(Process::id)));
        tell(BodyShelf.NAME, ids(bodies.all().stream().filter(Body::fictitious).map(Body::id)));
        tell(
                SessionShelf.NAME,
                ids(bodies.allSessions().stream().filter(Session::fictitious).map(Session::id)));
        bodies.removeFictitious();
    }

    private void tell(String shelf, Set<UUID> gone) {
        if (!gone.isEmpty()) events.publishEvent(new WholesChanged(shelf, gone));
    }

    private static Set<UUID> ids(Stream<UUID> ids) {
        return ids.collect(Collectors.toSet());
    }
}
