package org.entente.meetings.sideevents;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to a side event, after which it is found otherwise. */
interface SideEventAct extends Act, ReadableChanged {

    UUID event();

    @Override
    default String about() {
        return "/side-events/" + event();
    }

    @Override
    default String shelf() {
        return SideEventShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(event());
    }
}
