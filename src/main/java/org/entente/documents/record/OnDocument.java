package org.entente.documents.record;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;

/** An act on a document, after which it has to be found otherwise than before. */
interface OnDocument extends Act, ReadableChanged {

    UUID document();

    @Override
    default String about() {
        return "/documents/" + document();
    }

    @Override
    default String shelf() {
        return DocumentShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(document());
    }
}
