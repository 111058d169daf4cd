package org.entente.documents.record;

import java.util.Set;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Documents that nobody of the real world issued go with the fictitious parties. */
@Component
class ForgetsFictitiousDocuments {

    private final Documents documents;
    private final ApplicationEventPublisher events;

    ForgetsFictitiousDocuments(Documents documents, ApplicationEventPublisher events) {
        this.documents = documents;
        this.events = events;
    }

    @EventListener
    void on(FictitiousPartiesRemoved event) {
        var gone = Set.copyOf(documents.removeFictitious());
        if (!gone.isEmpty()) events.publishEvent(new WholesChanged(DocumentShelf.NAME, gone));
    }
}
