package org.entente.negotiation;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to a version in preparation; nobody finds it, nor knows of it, who may not prepare it. */
interface TextDraftAct extends Act {

    UUID text();

    @Override
    default String about() {
        return "/texts/" + text() + "/draft";
    }
}
