package org.entente.meetings;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to the agenda of a session, after which its items are found otherwise. */
interface AgendaAct extends Act, ReadableChanged {

    UUID session();

    @Override
    default String about() {
        return "/sessions/" + session() + "/agenda";
    }

    @Override
    default String shelf() {
        return AgendaShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(session());
    }
}
