package org.entente.process.crosswalk;

import java.time.Clock;
import java.util.UUID;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties an element to a thing, or takes the tie back, and has it written down on the thing's page. */
@Component
class TiesElements {

    private final Ties ties;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TiesElements(Ties ties, Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.ties = ties;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** False where it is tied already. */
    @Transactional
    public boolean tie(Tie tie, UUID by) {
        var now = clock.instant();
        if (!ties.add(tie, by, now)) return false;
        events.publishEvent(new ElementTied(tie.element(), about(tie), tie.paragraph(), party(tie), by, now));
        return true;
    }

    @Transactional
    public void untie(Tie tie, UUID by) {
        var now = clock.instant();
        if (!ties.untie(tie, by, now)) return;
        events.publishEvent(new ElementUntied(tie.element(), about(tie), tie.paragraph(), party(tie), by, now));
    }

    private static String about(Tie tie) {
        if (tie.document() != null) return "/documents/" + tie.document();
        return tie.body() != null ? "/bodies/" + tie.body() : "/sessions/" + tie.session();
    }

    private @Nullable UUID party(Tie tie) {
        if (tie.document() == null) return null;
        return documents.find(tie.document()).map(Document::owner).orElse(null);
    }
}
