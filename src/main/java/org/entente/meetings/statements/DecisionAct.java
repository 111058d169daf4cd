package org.entente.meetings.statements;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to a decision, after which it is found otherwise. */
interface DecisionAct extends Act, ReadableChanged {

    UUID decision();

    @Override
    default String about() {
        return "/decisions/" + decision();
    }

    @Override
    default String shelf() {
        return DecisionShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(decision());
    }
}
