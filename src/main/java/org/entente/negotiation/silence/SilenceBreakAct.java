package org.entente.negotiation.silence;

import java.util.UUID;
import org.entente.chronicle.Act;

/** A State did something with its break; whoever may not know whose it is finds nothing of it in the record. */
interface SilenceBreakAct extends Act {

    UUID broken();

    @Override
    default String about() {
        return "/silence-breaks/" + broken();
    }
}
