package org.entente.stakeholders;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an organisation is in already, by the accreditation of a cycle, where another would let it in. */
@Component
class InByCycle {

    private final Accreditations accreditations;
    private final Applications applications;
    private final Bodies bodies;
    private final Clock clock;

    InByCycle(Accreditations accreditations, Applications applications, Bodies bodies, Clock clock) {
        this.accreditations = accreditations;
        this.applications = applications;
        this.bodies = bodies;
        this.clock = clock;
    }

    Optional<Accreditation> where(Accreditation other, UUID party) {
        var its = session(other);
        var today = Dates.today(clock);
        return accreditations.toCyclesOf(other.process()).stream()
                .filter(each -> each.covers(other, its) && !each.isOver(today))
                .filter(each -> applications
                        .of(each.id(), party)
                        .filter(Application::isAccredited)
                        .isPresent())
                .findFirst();
    }

    private @Nullable Session session(Accreditation of) {
        var session = of.session();
        return session == null ? null : bodies.findSession(session).orElse(null);
    }
}
