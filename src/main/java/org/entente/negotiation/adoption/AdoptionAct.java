package org.entente.negotiation.adoption;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** Something was done to an adoption; everybody may know of it who reads its text. */
interface AdoptionAct extends Act, ReadableChanged {

    UUID adoption();

    @Override
    default String about() {
        return "/adoptions/" + adoption();
    }

    @Override
    default String shelf() {
        return DeclarationShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(adoption());
    }
}
