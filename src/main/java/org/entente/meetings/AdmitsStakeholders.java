package org.entente.meetings;

import java.time.LocalDate;
import java.util.UUID;

/** Which organisations that are no States take part in a session; the room that accredits them answers as a bean. */
public interface AdmitsStakeholders {

    /** Whether it is accredited to it, or in by right, today. */
    boolean admits(UUID session, UUID organisation);

    /** The same of another day than today, such as that of a meeting at which it was. */
    boolean admits(UUID session, UUID organisation, LocalDate day);

    /** Whether it may hold something beside the meetings, alone or with a State, as the rule says that let it in. */
    boolean admitsBeside(UUID session, UUID organisation, boolean withState);
}
