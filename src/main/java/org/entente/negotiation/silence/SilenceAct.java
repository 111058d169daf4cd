package org.entente.negotiation.silence;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to a silence procedure that everybody may know of who reads its text. */
interface SilenceAct extends Act, ReadableChanged {

    UUID silence();

    @Override
    default String about() {
        return "/silence/" + silence();
    }

    @Override
    default String shelf() {
        return SilenceShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(silence());
    }
}
