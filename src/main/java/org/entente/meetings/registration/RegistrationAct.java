package org.entente.meetings.registration;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to a delegation's registration; persons are told by their ids alone, for what is written here stays. */
interface RegistrationAct extends Act {

    UUID registration();

    @Override
    default String about() {
        return "/registrations/" + registration();
    }
}
