package org.entente.process.bodies;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A session for everyone to read: when and where, who presides then, and what other rooms keep on it. */
@Controller
class SessionPages {

    private final Bodies bodies;
    private final Tenures tenures;
    private final Cycles cycles;
    private final Owners owners;
    private final List<OnSession> rooms;
    private final Parties parties;
    private final Histories histories;
    private final Templates templates;
    private final Clock clock;

    SessionPages(
            Bodies bodies,
            Tenures tenures,
            Cycles cycles,
            Owners owners,
            List<OnSession> rooms,
            Parties parties,
            Histories histories,
            Templates templates,
            Clock clock) {
        this.bodies = bodies;
        this.tenures = tenures;
        this.cycles = cycles;
        this.owners = owners;
        this.rooms = rooms;
        this.parties = parties;
        this.histories = histories;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}")
    View show(Ui ui, @PathVariable UUID id) {
        var session = bodies.session(id);
        var body = bodies.get(session.body());
        return new Page(templates.bodiesSession(
                ui,
                session,
                body,
                owners.trail(ui, body),
                cycles.of(body.process()).stream()
                        .filter(cycle -> cycle.holds(session))
                        .toList(),
                inOffice(session),
                rooms.stream().flatMap(room -> room.on(session, ui).stream()).toList(),
                parties,
                Dates.today(clock),
                histories.of(ui, session.path())));
    }

    /** Where nobody knows when it is or was, nobody knows who presides. */
    private List<Tenure> inOffice(Session session) {
        if (session.startsOn() == null && session.endsOn() == null) return List.of();
        return tenures.of(session.body()).stream()
                .filter(tenure -> tenure.span().overlaps(session.span()))
                .toList();
    }
}
