package org.entente.stakeholders;

import java.util.UUID;
import org.entente.chronicle.Act;

/**
 * Something was done to an objection. It has no page of its own, and its id leads nowhere: whoever may not know whose it is
 * finds in the record neither the State nor the organisation.
 */
interface ObjectionAct extends Act {
    UUID objection();

    @Override
    default String about() {
        return "/objections/" + objection();
    }
}
