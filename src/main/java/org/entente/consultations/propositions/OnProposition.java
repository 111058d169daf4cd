package org.entente.consultations.propositions;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** An act on a proposition, after which it has to be found otherwise than before. */
interface OnProposition extends Act, ReadableChanged {

    UUID proposition();

    @Override
    default String about() {
        return "/propositions/" + proposition();
    }

    @Override
    default String shelf() {
        return PropositionShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(proposition());
    }
}
