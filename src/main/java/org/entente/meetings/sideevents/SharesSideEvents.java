package org.entente.meetings.sideevents;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chronicle.PartyThings;
import org.springframework.stereotype.Component;

/** A side event is as much that of whoever has confirmed to hold it as the organiser’s. */
@Component
class SharesSideEvents implements PartyThings {

    private final SideEvents sideEvents;

    SharesSideEvents(SideEvents sideEvents) {
        this.sideEvents = sideEvents;
    }

    @Override
    public List<Shared> shared(UUID party) {
        return sideEvents.heldBy(party).stream()
                .flatMap(event -> event.holders().stream()
                        .filter(holder -> !holder.equals(party))
                        .flatMap(holder -> Stream.of(
                                new Shared(event.path(), holder),
                                new Shared(event.path() + CoOrganiserAct.ANSWERS, holder))))
                .toList();
    }
}
