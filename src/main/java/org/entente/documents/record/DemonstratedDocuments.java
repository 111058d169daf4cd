package org.entente.documents.record;

import org.entente.chronicle.DemonstratedThings;
import org.springframework.stereotype.Component;

/** Documents that nobody of the real world issued. */
@Component
class DemonstratedDocuments implements DemonstratedThings {

    private final Documents documents;

    DemonstratedDocuments(Documents documents) {
        this.documents = documents;
    }

    @Override
    public boolean hold(String about) {
        return Document.idIn(about)
                .flatMap(documents::find)
                .filter(Document::fictitious)
                .isPresent();
    }
}
