package org.entente.negotiation.silence;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to a silence procedure that everybody may know of who reads its text. */
interface SilenceAct extends Act {

    UUID silence();

    @Override
    default String about() {
        return "/silence/" + silence();
    }
}
