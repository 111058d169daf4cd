package org.entente.negotiation;

import java.util.List;
import java.util.UUID;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a text is called otherwise, is for others, or leaves, so is all that is found on it. */
@Component
class TellsShelves {

    private final List<ShelfOnTexts> shelves;
    private final ApplicationEventPublisher events;

    TellsShelves(List<ShelfOnTexts> shelves, ApplicationEventPublisher events) {
        this.shelves = shelves;
        this.events = events;
    }

    @EventListener
    void on(NegotiatedTextChanged changed) {
        changed(changed.text());
    }

    @EventListener
    void on(NegotiatedTextAudienceChanged changed) {
        changed(changed.text());
    }

    @EventListener
    void on(TextsLeave leaving) {
        leaving.texts().forEach(this::changed);
    }

    private void changed(UUID text) {
        for (var shelf : shelves) {
            var all = shelf.wholes(text);
            if (!all.isEmpty()) events.publishEvent(new WholesChanged(shelf.name(), all));
        }
    }
}
