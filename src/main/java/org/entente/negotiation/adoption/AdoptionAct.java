package org.entente.negotiation.adoption;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to an adoption; everybody may know of it who reads its text. */
interface AdoptionAct extends Act {

    UUID adoption();

    @Override
    default String about() {
        return "/adoptions/" + adoption();
    }
}
