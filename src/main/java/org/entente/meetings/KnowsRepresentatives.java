package org.entente.meetings;

import java.time.LocalDate;
import java.util.UUID;

/** Who comes for organisations that are no States; the room in which they register answers as a bean. */
public interface KnowsRepresentatives {

    /** Whether somebody whom the secretariat has confirmed represents it at a session on that day. */
    boolean isRepresented(UUID session, UUID organisation, LocalDate day);
}
