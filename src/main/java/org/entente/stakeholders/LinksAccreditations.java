package org.entente.stakeholders;

import java.time.Clock;
import java.util.List;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.OnSession;
import org.entente.process.bodies.Session;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a session’s page, who is accredited to it and how. */
@Component
class LinksAccreditations implements OnSession {

    private final Accreditations accreditations;
    private final Bodies bodies;
    private final Clock clock;

    LinksAccreditations(Accreditations accreditations, Bodies bodies, Clock clock) {
        this.accreditations = accreditations;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public List<Link> on(Session session, Ui ui) {
        return accreditations.goodFor(session, bodies.get(session.body()).process()).stream()
                .map(each -> new Link(each.path(), ui.name(each.titles()), note(ui, each)))
                .toList();
    }

    private String note(Ui ui, Accreditation accreditation) {
        return accreditation.receives(clock.instant())
                ? ui.localize("stakeholders.receives_until", ui.moment(accreditation.receivesUntil()))
                : ui.localize("stakeholders.receives_no_more");
    }
}
