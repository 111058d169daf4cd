package org.entente.stakeholders;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.deadlines.Deadlines;
import org.entente.parties.FictitiousPartiesRemoved;
import org.entente.search.WholesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Accreditations of the demonstration go with its parties; before they do, their deadlines. */
@Component
class AccreditationsLeave {

    private final Accreditations accreditations;
    private final Circulations circulations;
    private final Applications applications;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    AccreditationsLeave(
            Accreditations accreditations,
            Circulations circulations,
            Applications applications,
            Deadlines deadlines,
            ApplicationEventPublisher events) {
        this.accreditations = accreditations;
        this.circulations = circulations;
        this.applications = applications;
        this.deadlines = deadlines;
        this.events = events;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(FictitiousPartiesRemoved leaving) {
        circulations.running().stream()
                .filter(each -> accreditations.get(each.accreditation()).fictitious())
                .forEach(each -> deadlines.letGo(EndsCirculations.NAME, each.id()));
        var gone = accreditations.all().stream()
                .filter(Accreditation::fictitious)
                .map(Accreditation::id)
                .collect(Collectors.toSet());
        gone.forEach(each -> deadlines.letGo(RemindsOfReceiving.NAME, each));
        tellTheIndex(gone);
        accreditations.removeFictitious();
    }

    private void tellTheIndex(Set<UUID> gone) {
        var withThem = gone.stream()
                .flatMap(each -> applications.in(each).stream())
                .map(Application::id)
                .collect(Collectors.toSet());
        events.publishEvent(new WholesChanged(AccreditationShelf.NAME, gone));
        events.publishEvent(new WholesChanged(ApplicationShelf.NAME, withThem));
    }
}
