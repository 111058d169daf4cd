package org.entente.negotiation.silence;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** A State did something with its break; whoever may not know whose it is finds nothing of it in the record. */
interface SilenceBreakAct extends Act, ReadableChanged {

    UUID broken();

    UUID silence();

    @Override
    default String about() {
        return "/silence-breaks/" + broken();
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
