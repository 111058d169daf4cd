package org.entente.identity;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something happened to an account, of which its owner is told by mail: if it was not they, they learn it in time. */
interface ConcernsOwner extends Act {

    UUID person();

    Notice notice();

    @Override
    default String about() {
        return "/persons/" + person();
    }
}
