package org.entente.meetings.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.meetings.KnowsRepresentatives;
import org.springframework.stereotype.Component;

/** Those whom the focal point of an organisation that is no State has registered and the secretariat confirmed. */
@Component
class ConfirmedRepresentatives implements KnowsRepresentatives {

    private final Registrations registrations;

    ConfirmedRepresentatives(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean isRepresented(UUID session, UUID organisation, LocalDate day) {
        return registrations.confirmed(session, organisation).stream().anyMatch(each -> each.representsOn(day));
    }

    /** By organisation; of those whom none represents there is nothing. */
    Map<UUID, List<Registrant>> on(UUID session, LocalDate day) {
        return registrations.confirmed(session).stream()
                .filter(each -> each.representsOn(day))
                .collect(Collectors.groupingBy(Registrant::party));
    }
}
