package org.entente.documents.record;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** A document that a reader may not read has no page for them. */
@Component
class LocksDocuments implements LockedPages {

    private final Documents documents;

    LocksDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        var id = Document.idIn(about);
        return id.isPresent()
                && documents
                        .find(id.get())
                        .filter(document -> document.isReadableBy(reader))
                        .isEmpty();
    }
}
