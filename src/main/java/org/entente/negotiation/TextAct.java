package org.entente.negotiation;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to a text under negotiation, after which it is found otherwise. */
public interface TextAct extends Act, ReadableChanged {

    UUID text();

    @Override
    default String about() {
        return "/texts/" + text();
    }

    @Override
    default String shelf() {
        return TextShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(text());
    }
}
