package org.entente.negotiation;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fictitious texts go with the fictitious parties. */
@Component
class FictitiousTextsLeave {

    private final NegotiatedTexts texts;
    private final ApplicationEventPublisher events;

    FictitiousTextsLeave(NegotiatedTexts texts, ApplicationEventPublisher events) {
        this.texts = texts;
        this.events = events;
    }

    @EventListener
    void on(FictitiousPartiesRemoved event) {
        Set<UUID> gone = texts.fictitious().stream().map(NegotiatedText::id).collect(Collectors.toSet());
        if (gone.isEmpty()) return;
        events.publishEvent(new TextsLeave(gone));
        texts.removeFictitious();
        events.publishEvent(new WholesChanged(TextShelf.NAME, gone));
    }
}
