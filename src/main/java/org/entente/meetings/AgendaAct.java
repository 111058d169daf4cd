package org.entente.meetings;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to the agenda of a session. */
interface AgendaAct extends Act {

    UUID session();

    @Override
    default String about() {
        return "/sessions/" + session() + "/agenda";
    }
}
