package org.entente.negotiation.silence;

import org.entente.deadlines.Deadlines;
import org.entente.parties.FictitiousPartiesRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Procedures of the demonstration go with its texts; before they do, their deadlines. */
@Component
class SilencesLeave {

    private final SilenceProcedures procedures;
    private final Deadlines deadlines;

    SilencesLeave(SilenceProcedures procedures, Deadlines deadlines) {
        this.procedures = procedures;
        this.deadlines = deadlines;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FictitiousPartiesRemoved leaving) {
        procedures.running().stream()
                .filter(SilenceProcedure::fictitious)
                .forEach(each -> deadlines.letGo(EndsSilences.NAME, each.id()));
    }
}
