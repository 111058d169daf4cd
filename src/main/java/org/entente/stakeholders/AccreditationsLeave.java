package org.entente.stakeholders;

import org.entente.deadlines.Deadlines;
import org.entente.parties.FictitiousPartiesRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accreditations of the demonstration go with its parties; before they do, their deadlines. */
@Component
class AccreditationsLeave {

    private final Accreditations accreditations;
    private final Circulations circulations;
    private final Deadlines deadlines;

    AccreditationsLeave(Accreditations accreditations, Circulations circulations, Deadlines deadlines) {
        this.accreditations = accreditations;
        this.circulations = circulations;
        this.deadlines = deadlines;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FictitiousPartiesRemoved leaving) {
        circulations.running().stream()
                .filter(each -> accreditations.get(each.accreditation()).fictitious())
                .forEach(each -> deadlines.letGo(EndsCirculations.NAME, each.id()));
        accreditations.all().stream()
                .filter(Accreditation::fictitious)
                .forEach(each -> deadlines.letGo(RemindsOfReceiving.NAME, each.id()));
        accreditations.removeFictitious();
    }
}
