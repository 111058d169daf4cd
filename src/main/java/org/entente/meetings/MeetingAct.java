package org.entente.meetings;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to a meeting, after which it is found otherwise. */
public interface MeetingAct extends Act, ReadableChanged {

    UUID meeting();

    @Override
    default String about() {
        return "/meetings/" + meeting();
    }

    @Override
    default String shelf() {
        return MeetingShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(meeting());
    }
}
