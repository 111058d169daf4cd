package org.entente.stakeholders;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to a list that Member States have before them. */
interface CirculationAct extends Act {
    UUID circulation();

    @Override
    default String about() {
        return "/circulations/" + circulation();
    }
}
